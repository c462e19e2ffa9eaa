@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct LineListTests {
  private static let models: SessionAnswer = .models(
    ModelChoices(
      models: [
        Model(id: "gpt-5", name: "GPT-5", policyState: nil, multiplier: 1),
        Model(id: "opus", name: "Opus", policyState: "disabled", multiplier: nil),
      ], current: "gpt-5"))

  private static func directory() -> SessionDirectory {
    SessionDirectory([
      (SessionNote(task: "task-0001", title: "Release notes", repository: "octo/demo", state: .idle), 50_000_000),
      (SessionNote(task: "task-0002", title: "Fix the build", repository: "octo/demo", state: .idle), 50_400_000),
    ])
  }

  @Test func `models are told with numbers as soon as the agent has named them`() {
    var scene = LineScene()
    scene.types("/models")
    #expect(scene.said == ["asked the agent, through GitHub, for it: it is told when it comes, /cancel gives up"])
    #expect(scene.effects == [.ask(.models)])
    scene.forget()
    scene.does(.app(.answered(.models, Self.models)))
    #expect(
      scene.said == [
        "Models:", "1: GPT-5, in use  gpt-5  counts 1x",
        "2: Opus, opus (not now: a policy of your organisation does not allow it)",
        "/model and a number takes one of them.",
      ])
    scene.types("/model 1")
    #expect(scene.effects == [.ask(.switchModel("gpt-5"))])
  }

  @Test func `a row that cannot be taken says why, and a name needs no list`() {
    var scene = LineScene()
    scene.types("/model")
    scene.does(.app(.answered(.models, Self.models)))
    scene.forget()
    scene.types("/model 2")
    #expect(scene.said == ["a policy of your organisation does not allow it"])
    scene.types("/model o3")
    #expect(scene.effects == [.ask(.switchModel("o3"))])
  }

  @Test func `changes are told when they have come, and their lateness once in a while`() {
    var scene = LineScene()
    scene.types("/diff")
    #expect(scene.effects == [.ask(.changes(.unstaged))])
    #expect(scene.state.nextNews(after: scene.now) != nil)
    scene.passes(.seconds(8))
    #expect(scene.said.count == 1)
    scene.passes(.seconds(1))
    #expect(scene.said.last == "no answer from the agent, through GitHub, after 10s; /cancel gives up")
    scene.forget()
    let change = FileChange(path: "README.md", kind: .modified, diff: "@@ -1 +1 @@\n-a\n+b\n")
    let diff = WorkspaceDiff(changes: [change], scope: .unstaged)
    scene.does(.app(.answered(.changes(.unstaged), .changes(diff))))
    #expect(scene.said.first == "Changes not committed")
    #expect(scene.said.contains("-a") && scene.said.contains("+b"))
  }

  @Test func `what was given up is not told`() {
    var scene = LineScene()
    scene.types("/diff branch", "/cancel")
    #expect(scene.effects == [.ask(.changes(.branch)), .stopAsking(.changes(.branch))])
    scene.forget()
    scene.does(.app(.answered(.changes(.branch), .failed("late"))))
    #expect(scene.said == [])
  }

  @Test func `a choice that there is not asks nobody`() {
    var scene = LineScene()
    scene.types("/diff everything", "/mode wild", "/plan now")
    #expect(scene.effects == [])
    #expect(scene.said.last == "/plan takes nothing behind it, so nothing was done")
  }

  @Test func `sessions are listed with numbers, and one goes to one of them by its number or its id`() {
    for choice in ["/connect 2", "/connect task-0002", "/connect last"] {
      var scene = LineScene()
      scene.types("/connect")
      #expect(scene.effects == [.listSessions])
      scene.does(.app(.sessionsListed(Self.directory())))
      #expect(
        scene.said == [
          "Sessions:", "1: a new session, another task in octo/demo",
          "2: Fix the build, was idle, last event 2m ago  octo/demo  task-0002",
          "3: Release notes, was idle, last event 8m ago  octo/demo  task-0001",
          "/connect and a number takes one of them.",
        ])
      scene.forget()
      scene.types(choice)
      #expect(scene.effects == [.goTo(.existing("task-0002"))], "\(choice)")
    }
  }

  @Test func `a number stands for what it stood for when it was told`() {
    var scene = LineScene()
    scene.types("/connect")
    scene.does(.app(.sessionsListed(Self.directory())))
    var later = Self.directory()
    later.take(SessionNote(task: "task-0003", title: "New"), at: 50_500_000)
    scene.does(.app(.sessionsListed(later)))
    scene.forget()
    scene.types("/connect 2")
    #expect(scene.effects == [.goTo(.existing("task-0002"))])
  }

  @Test func `a pipe does not leave its session for another one`() {
    var scene = LineScene(input: .pipe)
    scene.types("/connect task-0002", "/new hello")
    #expect(scene.effects == [])
    #expect(
      scene.said.last == "/new cannot work: input is no terminal; start aloft with --connect, or without")
  }

  @Test func `a pipe waits for the changes that it has asked for`() {
    var scene = LineScene(input: .pipe, output: .pipe)
    scene.comes(.sessionIdle(SessionIdle()))
    scene.does(.typed(["/diff"]))
    scene.does(.inputEnded)
    #expect(!scene.effects.contains(.leave))
    scene.does(.app(.answered(.changes(.unstaged), .failed("no relay"))))
    #expect(scene.said.suffix(2).contains("it failed: no relay"))
    #expect(scene.effects.contains(.leave))
  }
}
