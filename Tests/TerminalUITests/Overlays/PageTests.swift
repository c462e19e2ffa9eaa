import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// What the pages say.
@Suite struct PageTests {
  static let pages: [PageView.Kind] = [
    .keys, .settings, .diagnosis, .usage, .context, .decisions, .permissions, .command(.program(.help)),
  ]

  @Test(arguments: pages, [Size].all) func `a page fits any width, and its text is what it shows`(
    page: PageView.Kind, size: Size
  ) {
    let scene = Scene(size: size)
    let content = scene.state.content(of: PageView(page), at: scene.now)
    #expect(content.rows.allSatisfy { $0.columns < size.columns })
    let shown = content.rows.map(\.text).joined().filter { !$0.isWhitespace }
    #expect(shown == content.source.map(\.text).joined().filter { !$0.isWhitespace })
  }

  @Test(arguments: [
    ("/settings", PageView.Kind.settings), ("/diagnose", .diagnosis), ("/usage", .usage), ("/context", .context),
    ("/log", .decisions), ("/permissions", .permissions), ("/help keys", .command(.program(.keys))),
    ("/doctor", .diagnosis),
  ])
  func `its command opens it`(draft: String, page: PageView.Kind) {
    var scene = Scene()
    scene.does(.input(.paste(draft)))
    scene.press(.enter)
    #expect(scene.state.overlay == .page(PageView(page)))
    #expect(scene.state.composer.isEmpty)
  }

  @Test func `the diagnosis hides tokens, wherever they come from`() {
    var scene = Scene()
    let token = "ghp_" + String(repeating: "x", count: 36)
    scene.changes {
      $0.surroundings.runtime = "/opt/\(token)/copilot"
      $0.saving = .failing("no \(token)")
    }
    scene.loses("it said \(token)", "first\nAuthorization: \(token)\n")
    let text = scene.state.content(of: PageView(.diagnosis), at: scene.now).source.map(\.text).joined(separator: "\n")
    #expect(!text.contains(token))
    #expect(text.contains("Authorization: ghp_…(masked)"))
    #expect(text.contains("FAILS: no ghp_…(masked)"))
  }

  @Test(arguments: [
    (SynchronizedOutput.confirmed, "on; the terminal has confirmed synchronized output"),
    (.refused, "off; the terminal does not know synchronized output"),
  ])
  func `the diagnosis says what the terminal has answered, and the answer is no key`(
    answer: SynchronizedOutput, words: String
  ) {
    var scene = Scene()
    let before = scene.state.composer
    scene.does(.input(.synchronizedOutput(answer)))
    #expect(scene.state.composer == before)
    let text = scene.state.content(of: PageView(.diagnosis), at: scene.now).source.map(\.text)
    #expect(text.contains("whole frames  \(words)"))
  }

  @Test func `the diagnosis shows what the runtime writes on its standard error, also while it is there`() {
    var scene = Scene()
    scene.type("/diagnose")
    scene.press(.enter)
    #expect(scene.effects.contains(.ask(.errorOutput)))
    func words() -> [String] {
      let source = scene.state.content(of: PageView(.diagnosis), at: scene.now).source.map(\.text)
      return Array(source.drop { $0 != "what the runtime wrote on its standard error" }.dropFirst())
    }
    #expect(words() == ["asked the runtime 0s ago; Esc gives up"])
    scene.does(.answered(.errorOutput, .errorOutput("")))
    #expect(words() == ["nothing"])
    scene.press(.escape)
    scene.type("/diagnose")
    scene.press(.enter)
    let lines = (1...25).map { "line \($0)\u{1B}[0m" }
    scene.does(.answered(.errorOutput, .errorOutput(lines.joined(separator: "\n") + "\n")))
    #expect(words().first == "(5 lines before)")
    #expect(words().dropFirst().first == "line 6\\u{1B}[0m")
    #expect(words().last == "line 25\\u{1B}[0m")
  }

  @Test func `the diagnosis counts faults by their code`() {
    var scene = Scene()
    scene.tell(.wireFaultWasSeen(code: "bad_utf8"))
    scene.tell(.wireFaultWasSeen(code: "bad_utf8"))
    let text = scene.state.content(of: PageView(.diagnosis), at: scene.now).source.map(\.text)
    #expect(text.contains("faults  2"))
    #expect(text.contains("  bad_utf8  2"))
  }

  @Test func `another theme is taken by name, and from the list`() {
    var scene = Scene()
    scene.type("/theme dark")
    scene.press(.enter)
    #expect(scene.state.theme.name == .dark)
    scene.type("/theme")
    scene.press(.enter)
    scene.type("light")
    scene.press(.enter)
    #expect(scene.state.theme.name == .light)
    #expect(scene.state.overlay == nil)
  }

  @Test func `a setting says who set it`() {
    var scene = Scene()
    scene.changes {
      $0.surroundings.options = [
        Surroundings.Option(section: "approvals", name: "policy", value: "\"deny\"", origin: .commandLine),
        Surroundings.Option(section: "session", name: "record", value: "true", origin: .standard),
        Surroundings.Option(section: "session", name: "runtime", value: nil, origin: .standard),
        Surroundings.Option(section: "notifications", name: "bell", value: "false", origin: .file(line: 3)),
      ]
    }
    let text = scene.state.content(of: PageView(.settings), at: scene.now).source.map(\.text)
    #expect(text.contains("policy  \"deny\"  (command line)"))
    #expect(text.contains("record  true  (default)"))
    #expect(text.contains("runtime  not set  (default)"))
    #expect(text.contains("bell  false  (line 3 of the file)"))
  }

  @Test func `what was decided is told newest first`() {
    var scene = Scene()
    for id in ["p1", "p2"] {
      scene.asksHarmlessly("ls \(id)", id: id, toolCall: "t\(id)")
      scene.comes("permission.completed", ["requestId": .string(id), "result": ["kind": "approved"]])
    }
    let text = scene.state.content(of: PageView(.decisions), at: scene.now).source.map(\.text)
    let first = text.firstIndex(of: "ls p2")
    let second = text.firstIndex(of: "ls p1")
    #expect(first != nil && second != nil && (first ?? 0) < (second ?? 0))
  }

  @Test func `of very many decisions the newest are told, and how many there are`() {
    var scene = Scene.storing()
    scene.drawsEveryStep = false
    for number in 1...150 {
      scene.asksHarmlessly("ls \(number)", id: "p\(number)", toolCall: "t\(number)")
      scene.comes("permission.completed", ["requestId": .string("p\(number)"), "result": ["kind": "approved"]])
    }
    scene.saysMuch(1...150)
    #expect(scene.isOnDisk(149))
    let text = scene.state.content(of: PageView(.decisions), at: scene.now).source.map(\.text)
    #expect(text.contains("ls 150"))
    #expect(text.contains("ls 51"))
    #expect(!text.contains("ls 50"))
    #expect(text.contains("These are the newest 100 of 150 in this session."))
  }
}

/// A policy becomes stricter by a command, and never less strict.
@Suite struct PolicyCommandTests {
  @Test(arguments: ApprovalPolicy.allCases, ApprovalPolicy.allCases)
  func `only what is stricter is offered and taken`(from: ApprovalPolicy, to: ApprovalPolicy) {
    let order: [ApprovalPolicy] = [.all, .safe, .ask, .deny]
    let isStricter = (order.firstIndex(of: to) ?? 0) > (order.firstIndex(of: from) ?? 0)
    var scene = Scene(policy: from)
    scene.performsActs = true
    scene.does(.input(.paste("/permissions \(to.rawValue)")))
    scene.press(.enter)
    #expect(scene.state.session.policy == (isStricter ? to : from))
    scene.tell(.person(.tightenedPolicy(to)))
    #expect(scene.state.session.policy == (isStricter ? to : from))
  }

  @Test func `a request that waits already stays with the person`() {
    var scene = Scene()
    scene.performsActs = true
    scene.asksHarmlessly()
    scene.does(.input(.paste("/permissions deny")))
    scene.press(.enter)
    #expect(scene.state.session.requests.waiting.count == 1)
    #expect(scene.lines[0].contains("!! DENIES EVERYTHING BY ITSELF (/permissions deny)"))
    #expect(scene.decisions == [])
  }
}
