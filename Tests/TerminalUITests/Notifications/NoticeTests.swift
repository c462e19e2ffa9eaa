@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

/// What a person is told, word for word.
@Suite struct NoticeTests {
  private static let hook: NotificationSettings = {
    var settings = NotificationSettings()
    settings.hook = "cat"
    return settings
  }()

  @Test func `a notice says what waits in our words, and the act in its own`() {
    var scene = Scene(hasTerminalFocus: nil)
    scene.fetches("https://example.org/x", id: "p1")
    scene.passes(.seconds(1))
    #expect(scene.tellings.count == 2)
    #expect(scene.tellings.first == .bell)
    #expect(scene.notices.first?.title == "aloft octo/demo: a request waits for you")
    #expect(scene.notices.first?.body.text.hasPrefix("url") == true)
    #expect(scene.notices.first?.body.text.hasSuffix(": https://example.org/x") == true)
  }

  @Test func `a high risk is said, what the agent says is not`() throws {
    var scene = Scene(hasTerminalFocus: nil)
    scene.asks("rm -rf build")
    let request = try #require(scene.state.session.requests.oldestWaiting)
    let words = RequestWords(
      RequestDescription(request), RiskAssessment(level: .high, reasons: [.init(.destructive, "rm -r")]), in: .unicode)
    #expect(words.line.text == "shell, HIGH RISK (destructive): rm -rf build")
    let notice = DesktopNotice(of: [.request(request, .new)], in: scene.state)
    #expect(!notice.body.text.contains("Clean"))
  }

  @Test func `several requests are counted by kind`() {
    var scene = Scene(hasTerminalFocus: nil)
    for number in 1...3 { scene.fetches("https://example.org/\(number)", id: "p\(number)") }
    scene.comes("user_input.requested", ["requestId": "q1", "question": "Which one?"])
    scene.passes(.seconds(1))
    #expect(scene.notices.map(\.title) == ["aloft octo/demo: 4 requests wait for you"])
    #expect(scene.notices.first?.body.text.hasPrefix("3 url, 1 question") == true)
  }

  @Test func `a long act is cut with words for it`() {
    var scene = Scene(hasTerminalFocus: nil)
    scene.fetches("https://example.org/" + String(repeating: "a", count: 300), id: "p1")
    scene.passes(.seconds(1))
    #expect(scene.notices.first?.body.text.hasSuffix("aaa [cut: 320 columns]") == true)
  }

  @Test func `a token is hidden`() {
    var scene = Scene(hasTerminalFocus: nil)
    scene.fetches("https://example.org/?t=gho_16C7e42F292c6912E7710c838347Ae178B4a", id: "p1")
    scene.passes(.seconds(1))
    #expect(scene.notices.first?.body.text.contains("https://example.org/?t=gho_") == true)
    #expect(scene.notices.first?.body.text.contains("16C7e42F") == false)
  }

  @Test(
    arguments: [
      (true, .automatic, "true", 3), (false, .automatic, "true", 2), (true, .off, "true", 2), (true, .osc9, nil, 2),
      (false, .off, "true", 1), (true, .off, nil, 1), (false, .osc777, nil, 1), (false, .off, nil, 0),
    ] as [(Bool, NotificationSettings.Desktop, String?, Int)])
  func `each way of telling can be switched off`(
    bell: Bool, desktop: NotificationSettings.Desktop, hook: String?, count: Int
  ) {
    var settings = NotificationSettings()
    (settings.bell, settings.desktop, settings.hook) = (bell, desktop, hook)
    var scene = Scene(hasTerminalFocus: nil, notifications: settings)
    scene.asks("ls")
    scene.passes(.seconds(1))
    #expect(scene.tellings.count == count)
    #expect(scene.tellings.contains(.bell) == bell)
    #expect(scene.notices.isEmpty == (desktop == .off))
    #expect(scene.hookCalls.isEmpty == (hook == nil))
  }

  @Test func `a hook is told of each request, with the one text of it`() throws {
    var scene = Scene(hasTerminalFocus: nil, notifications: Self.hook)
    scene.asks("echo gho_16C7e42F292c6912E7710c838347Ae178B4a")
    scene.fetches("https://example.org/", id: "p2")
    scene.passes(.seconds(1))
    #expect(scene.hookCalls.map(\.subject) == ["p1", "p2"])
    let input = try #require(scene.hookCalls.first?.input)
    let request = try #require(scene.state.session.requests["p1"])
    #expect(input["event"] == "request")
    #expect(
      input["session"] == [
        "repository": "octo/demo", "task": "task-1", "url": "https://github.com/copilot/tasks/task-1", "waiting": 2,
      ])
    #expect(input["request"]?["id"] == "p1")
    #expect(input["request"]?["digest"] == .string(request.digest.hexadecimal))
    #expect(input["request"]?["description"]?["kind"] == "shell")
    #expect(input["request"]?["description"]?["summary"] == "echo gho_…(masked)")
    #expect(!String(decoding: JSONWriter.bytes(of: input), as: UTF8.self).contains("16C7e42F"))
  }

  @Test func `a hook that failed is told in the line of hints`() {
    var scene = Scene()
    scene.does(.hookFailed("it could not be started: \u{1B}[2J"))
    #expect(scene.lines.last == " the notification hook: it could not be started: \\u{1B}[2J")
  }

  @Test(arguments: [Repertoire.unicode, .ascii])
  func `no hostile text drives a terminal from a notice or a title, or spoils a hook's input`(
    repertoire: Repertoire
  ) {
    for row in HostileCorpus.rows {
      var scene = Scene(repertoire: repertoire, hasTerminalFocus: nil, notifications: Self.hook)
      scene.drawsEveryStep = false
      scene.asks(row.held)
      scene.comes("permission.requested", ["requestId": "p2", "permissionRequest": ["kind": .string(row.held)]])
      scene.comes("user_input.requested", ["requestId": "q1", "question": .string(row.held)])
      for id in ["p1", "p2", "q1"] as [RequestID] {
        guard let request = scene.state.session.requests[id] else { continue }
        expectSafe(DesktopNotice(of: [.request(request, .new)], in: scene.state), in: repertoire, row.id)
        let input = HookCall(.request(request, .new), in: scene.state.session).input
        #expect(JSONReader.read(JSONWriter.bytes(of: input)) == .whole(input, repairs: []), "\(row.id)")
      }
      scene.passes(.seconds(1))
      for notice in scene.notices { expectSafe(notice, in: repertoire, row.id) }
      let title = WindowTitle.text(for: scene.state.session, in: repertoire, at: scene.now)
      #expect(title == "(3) aloft octo/demo: 3 waiting", "\(row.id)")
    }
  }

  private func expectSafe(_ notice: DesktopNotice, in repertoire: Repertoire, _ id: String) {
    for text in [notice.title, notice.body] {
      #expect(text.columns <= 220, "\(id)")
      #expect(text.text.unicodeScalars.allSatisfy { CharacterWidth.columns(of: $0) != nil }, "\(id)")
      #expect(repertoire == .unicode || text.text.utf8.allSatisfy { 0x20...0x7E ~= $0 }, "\(id)")
    }
    #expect(notice.title.text.hasPrefix("aloft octo/demo: "), "\(id)")
  }
}
