@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// The list of sessions, and going to another one.
@Suite struct SessionListTests {
  private static func scene() -> Scene {
    var scene = Scene()
    scene.does(
      .sessionsListed(
        SessionDirectory([
          (
            SessionNote(
              task: "task-2", title: "Fix\u{1B}[31m it", repository: "octo/demo", branch: "main", state: .waiting,
              waiting: ["shell"], lastEventAt: 50_520_000 - 2 * 3_600_000), 1
          ),
          (SessionNote(task: "task-1", title: "Here", state: .idle), 2),
        ])))
    return scene
  }

  private static func lists(_ scene: inout Scene) {
    scene.does { state, now in AppReducer.showSessions(in: &state, at: now) }
  }

  @Test func `it tells what a session waited for and when that was, as clean text`() {
    var scene = Self.scene()
    Self.lists(&scene)
    #expect(scene.effects == [.listSessions])
    let lines = scene.lines
    #expect(lines.contains { $0.contains("a new session") && $0.contains("another task in octo/demo") })
    #expect(lines.contains { $0.contains("Here") && $0.contains("you are here") })
    let other = lines.first { $0.contains("Fix") }
    #expect(other?.contains("WAITED for shell, last event 2h ago  octo/demo@main  task-2") == true)
    #expect(!scene.lines.joined().unicodeScalars.contains("\u{1B}"))
  }

  @Test func `Enter goes to the chosen session, and the draft stays`() {
    var scene = Self.scene()
    scene.type("half a prompt")
    scene.forgetEffects()
    Self.lists(&scene)
    scene.type("fix")
    scene.press(.enter)
    #expect(scene.effects == [.listSessions, .goTo(.existing("task-2"))])
    #expect(scene.state.composer.text == "half a prompt")
  }

  @Test func `while an answer is on its way nobody goes anywhere`() {
    var scene = Self.scene()
    scene.performsActs = true
    scene.asksHarmlessly()
    scene.opensRequest()
    scene.press(.scalar("o"))
    scene.passes(.seconds(1))
    scene.press(.enter)
    scene.forgetEffects()
    scene.does { state, _ in AppReducer.goTo(.new(prompt: nil), in: &state) }
    #expect(scene.effects == [])
    #expect(scene.state.message?.level == .warning)
  }

  @Test(
    arguments: [
      ("task-2", .existing("task-2")), ("last", .existing("task-2")), ("task-1", nil), ("nothing", nil), ("", nil),
      ("https://github.com/copilot/tasks/new", .existing("new")),
    ] as [(String, SessionDestination?)])
  func `a session is named by its id, its page or last, which is never the present one`(
    text: String, destination: SessionDestination?
  ) {
    var scene = Self.scene()
    scene.does { state, _ in AppReducer.connect(to: text, in: &state) }
    #expect(scene.effects == (destination.map { [.goTo($0)] } ?? []))
    #expect((scene.state.message == nil) == (destination != nil))
  }

  @Test func `a name is kept here, and shown before the agent's`() {
    var scene = Self.scene()
    scene.performsActs = true
    scene.comes(.sessionTitleChanged(SessionTitleChanged(title: "Theirs")))
    scene.does { state, _ in AppReducer.rename(to: "  Mine ", in: &state) }
    #expect(scene.acts == [.renamed("Mine")])
    #expect(scene.lines[0].contains("Mine"))
    #expect(!scene.lines[0].contains("Theirs"))
  }
}
