@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct LineCommandTests {
  @Test(arguments: [
    ("/nonsense", "there is no such command; /help lists them; a prompt may begin with / after a blank"),
    (
      "/slect once",
      "there is no such command; did you mean /select? /help lists them; a prompt may begin with / after a blank"
    ),
    ("/more now", "/more takes nothing behind it, so nothing was done"),
    ("/usage x", "/usage takes nothing behind it, so nothing was done"),
    ("/select", "/select NAME [WORDS]: something is missing"),
    ("/value", "/value TEXT: something is missing"),
    ("/draft sned", "sned is none of the choices; did you mean send?"),
    ("/diff foo", "foo is none of the choices: unstaged, branch"),
    ("/help slect", "slect is none of the choices; did you mean select?"),
    ("/export html", "html is no format: md, json, plain; ./html is a file of this name"),
  ])
  func `what stands behind a command is checked as on the screen`(line: String, words: String) {
    var scene = LineScene()
    scene.types(line)
    #expect(scene.said == [words])
    #expect(scene.effects == [])
  }

  @Test(arguments: [
    ("/theme dark", "/theme cannot work: lines have no colours"),
    ("/find x", "/find cannot work: nothing can be shown here that was found; the terminal's own search finds it"),
    ("/search x", "/find cannot work: nothing can be shown here that was found; the terminal's own search finds it"),
    ("/bare", "/bare cannot work: these lines are plain text already"),
    ("/qr", "/qr cannot work: a code has to be seen; /url tells the address"),
    (
      "/attach",
      "/attach cannot work: a cloud session drops attachments; /insert puts the file's text into the draft"
    ),
    ("/outbox", "/outbox cannot work: there is no list to move in; /withdraw takes the newest unsent prompt back"),
  ])
  func `what has no place in lines says why, and leaves nothing behind`(line: String, words: String) {
    var scene = LineScene()
    let before = scene.state.app
    scene.types(line)
    #expect(scene.said == [words])
    #expect(scene.effects == [])
    #expect(scene.state.app == before)
  }

  @Test func `the help tells every command once, and of those that do not work here why`() {
    var scene = LineScene()
    scene.types("/help")
    let names = Set(LineCommand.allCases.map(\.rawValue) + SlashCommand.allCases.map(\.name))
    #expect(scene.said.count == names.count + 1)
    for name in names {
      let lines = scene.said.filter { $0.hasPrefix("/\(name):") || $0.hasPrefix("/\(name) ") }
      #expect(lines.count == 1, "\(name)")
      let obstacle = SlashCommand(named: name).flatMap { LineCommand(rawValue: name) == nil ? $0.obstacleInLines : nil }
      #expect(lines.first?.contains(": not in lines: ") == (obstacle != nil), "\(name)")
    }
  }

  @Test(arguments: SlashCommand.allCases)
  func `no command that the help offers asks for the screen`(command: SlashCommand) {
    guard command.obstacleInLines == nil, LineCommand(rawValue: command.name) == nil else { return }
    var scene = LineScene()
    scene.comes(.assistantMessage(AssistantMessage(messageID: "m1", content: "Hi")))
    scene.forget()
    scene.types("/\(command.name)\(command.definition.argument.isRequired ? " last" : "")")
    #expect(!scene.said.contains("that needs the full screen"))
    #expect(!(scene.said.isEmpty && scene.effects.isEmpty))
    #expect(scene.state.app.overlay == nil)
    for effect in scene.effects {
      switch effect {
      case .editDraft, .showInPager, .repaint, .suspend, .search, .showBare, .leaveBare: Issue.record("\(effect)")
      default: break
      }
    }
  }

  @Test func `help on a command tells what it is for, and why it has no place here`() {
    var scene = LineScene()
    scene.types("/help draft", "/help find", "/help keys")
    #expect(
      scene.said == [
        "/draft [WHAT]: what waits as a draft: read, send, drop or enter it as a value",
        "what may stand behind it: send, drop, value", "/find [TEXT]: search in the transcript",
        "not in lines: nothing can be shown here that was found; the terminal's own search finds it", "/keys",
        "the keys, your own included", "also  /keymap", "now  works",
      ])
  }

  @Test func `a prompt that is too large is kept and not sent`() {
    var scene = LineScene(input: .pipe)
    let prompt = String(repeating: "x", count: PromptSize.limit + 1)
    scene.types(prompt)
    #expect(scene.acts == [])
    #expect(scene.effects == [.saveDraft])
    #expect(scene.said.first?.hasPrefix("not sent: it would take ") == true)
    #expect(scene.state.app.composer.text == prompt)
    scene.forget()
    scene.types("/draft send")
    #expect(scene.acts == [])
    #expect(scene.state.app.composer.text == prompt)
  }

  @Test func `a session that is over keeps what was typed`() {
    var scene = LineScene()
    scene.comes("session.shutdown", ["shutdownType": "routine"])
    scene.forget()
    scene.types("one", "two")
    #expect(scene.acts == [])
    #expect(scene.said.first == "the session is over, so nothing was sent; the draft is kept")
    #expect(scene.state.app.composer.text == "one\ntwo")
  }

  @Test func `a stricter policy takes one line, and a less strict one is none of the choices`() {
    var scene = LineScene()
    scene.types("/permissions deny", "/permissions all")
    #expect(scene.acts == [.tightenedPolicy(.deny)])
    #expect(scene.said.last == "only stricter from here on: all is less strict than deny, and for another session")
  }

  @Test func `the text of a file goes into the draft, which a line sends`() {
    var scene = LineScene()
    scene.types("/insert 'my notes.txt'")
    #expect(scene.effects == [.readFile("my notes.txt")])
    scene.forget()
    scene.does(.app(.fileWasRead(path: "my notes.txt", .text("one\ntwo\n"))))
    #expect(scene.said == ["the file's text is in the draft: /draft reads it, /draft send sends it"])
    scene.types("/draft send")
    #expect(scene.acts == [.wrotePrompt("one\ntwo\n")])
  }

  @Test func `a file that cannot be read is told, and leaves no draft`() {
    var scene = LineScene()
    scene.types("/insert gone")
    scene.forget()
    scene.does(.app(.fileWasRead(path: "gone", .failed("no such file"))))
    #expect(scene.said == ["gone was not inserted: no such file"])
    #expect(scene.state.app.composer.isEmpty)
  }
}
