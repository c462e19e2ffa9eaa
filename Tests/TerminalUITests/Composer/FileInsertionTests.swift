import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct FileInsertionTests {
  @Test func `a cloud session takes no attachment: it is refused with what would do instead`() {
    var scene = Scene()
    scene.does { AppReducer.attach("notes.txt", in: &$0) }
    #expect(scene.acts == [])
    #expect(scene.state.composer.text == "/insert notes.txt")
    #expect(scene.state.message?.level == .warning)
  }

  @Test func `a file is inserted as text, folded under its name`() {
    var scene = Scene()
    scene.type("Read ")
    scene.does { AppReducer.insertFile("docs/notes.txt", in: &$0) }
    #expect(scene.effects.last == .readFile("docs/notes.txt"))
    scene.does(.fileWasRead(path: "docs/notes.txt", .text("one\r\ntwo\n")))
    #expect(scene.lines.contains(" > Read [file notes.txt: 2 lines, 8 bytes]"))
    scene.press(.enter)
    #expect(scene.acts == [.wrotePrompt("Read one\ntwo\n")])
  }

  @Test func `a file that cannot be read changes nothing`() {
    var scene = Scene()
    scene.type("draft")
    scene.does(.fileWasRead(path: "a\u{1B}[2J", .failed("no such file")))
    #expect(scene.state.composer.text == "draft")
    #expect(scene.state.message?.text.text == "a\\u{1B}[2J was not inserted: no such file")
  }
}
