import JSONRPC
import TestSupport
import Testing

extension RealRuntime {
  /// A real agent asks; what arrives at it, what it then does, and what its model gets to know are the proof.
  struct RealAgentTests {
    @Test func `each thing that is approved arrives once, as approved once, and is done`() async throws {
      try await WorkerSession.run(["x.txt": "one\ntwo\n"]) { workshop in
        [
          .use(.bash("shell", "echo hi > a.txt && ls -la", because: "Greet")),
          .use(.create("create", workshop.path(of: "new.txt"), holding: "fresh\n")),
          .use(.edit("edit", workshop.path(of: "x.txt"), from: "two", to: "2")),
          .use(.view("view", workshop.path(of: "x.txt"))),
          .use(.fetch("fetch", "http://127.0.0.1:1/page")),
          .use(.ask("ask", "Which one?", choices: ["red", "blue"])),
          .say("all is done"),
        ]
      } _: { session in
        try await session.decide(.once, on: "echo hi > a.txt && ls -la")
        _ = try await session.result(of: "shell")
        #expect(session.workshop.text(of: "a.txt") == "hi\n")

        try await session.decide(.once, on: "new.txt")
        _ = try await session.result(of: "create")
        #expect(session.workshop.text(of: "new.txt") == "fresh\n")

        try await session.decide(.once, on: "-two")
        _ = try await session.result(of: "edit")
        #expect(session.workshop.text(of: "x.txt") == "one\n2\n")

        try await session.decide(.once, on: "APPROVE?  read")
        let read = try await session.result(of: "view")
        #expect(read.contains("2. 2"))

        try await session.decide(.once, on: "http://127.0.0.1:1/page")
        let fetched = try await session.result(of: "fetch")
        #expect(fetched.contains("resolves to blocked address"))

        try await session.terminal.attendToRequest(showing: "Which one?")
        try await session.terminal.press("Down", "Down")
        try await session.terminal.see("(*) blue")
        try await session.terminal.confirmSelection()
        let answer = try await session.result(of: "ask")
        #expect(answer == "User selected: blue")

        try await session.terminal.see("all is done")
        let decisions = await session.cloud.decisions
        #expect(decisions == ["shell", "create", "edit", "view", "fetch"].map { decision($0, approved: true) })
        let answers = await session.control.steers.filter { $0.type == "ask_user_response" }.map(\.answer)
        #expect(answers == [["answer": "blue", "promptId": "ask", "wasFreeform": false]])
      }
    }

    @Test func `five requests at once are denied, nothing is done, and the words of the first come after the last`()
      async throws
    {
      try await WorkerSession.run(["x.txt": "one\ntwo\n"]) { workshop in
        [
          .use([
            .bash("shell", "rm x.txt", because: "Clean up"),
            .create("create", workshop.path(of: "new.txt"), holding: "fresh\n"),
            .edit("edit", workshop.path(of: "x.txt"), from: "two", to: "2"),
            .view("view", workshop.path(of: "x.txt")),
            .fetch("fetch", "http://127.0.0.1:1/page"),
          ]),
          .say("understood"),
        ]
      } _: { session in
        try await session.terminal.see("5 waiting ")
        for left in (1...5).reversed() {
          // The last one has nothing to be counted with.
          let title = left == 1 ? "APPROVE?" : " 1 of \(left) "
          try await session.decide(left < 5 ? .denied : .deniedSaying("keep that file"), on: title)
        }

        try await session.terminal.see("understood")
        let calls = ["shell", "create", "edit", "view", "fetch"]
        let results = await session.model.toolResults
        #expect(results == Dictionary(uniqueKeysWithValues: calls.map { ($0, "The user rejected this tool call.") }))
        #expect(session.workshop.text(of: "x.txt") == "one\ntwo\n")
        #expect(session.workshop.text(of: "new.txt") == nil)
        let decisions = await session.cloud.decisions
        #expect(decisions.count == 5)
        #expect(Set(decisions) == Set(calls.map { decision($0, approved: false) }))
        let prompts = await session.cloud.prompts
        #expect(prompts == ["go", "keep that file"])
        let newest = await session.cloud.steers.last
        #expect(newest?.content == "keep that file")
      }
    }
  }
}
