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

  /// A draft with the cursor in it, whose command was chosen in the palette.
  private func sceneWithCommand(_ command: SlashCommand.Drafting = .insert) -> Scene {
    var scene = Scene()
    scene.type("Read  first")
    for _ in 0..<6 { scene.press(.left) }
    scene.press(.function(4))
    scene.type("/\(command.rawValue)")
    scene.press(.enter)
    return scene
  }

  @Test func `a command from the palette leaves the draft aside, and the file goes where its cursor was`() {
    var scene = sceneWithCommand()
    #expect(scene.state.composer.text == "/insert ")
    #expect(scene.lines.contains { $0.contains("your draft waits: Esc brings it back") })
    scene.type("docs/notes.txt")
    scene.press(.enter)
    #expect(scene.state.composer.text == "Read  first")
    #expect(scene.effects.last == .readFile("docs/notes.txt"))
    scene.does(.fileWasRead(path: "docs/notes.txt", .text("one\ntwo\n")))
    #expect(scene.lines.contains(" > Read [file notes.txt: 2 lines, 8 bytes] first"))
    scene.press(.enter)
    #expect(scene.acts == [.wrotePrompt("Read one\ntwo\n first")])
  }

  @Test(arguments: [KeyPress(.escape), .control("c")])
  func `a command that is given up gives the draft back, with its cursor`(key: KeyPress) {
    var scene = sceneWithCommand()
    scene.type("notes")
    scene.press(key)
    scene.type("it ")
    #expect(scene.state.composer.text == "Read it  first")
    #expect(scene.acts == [])
  }

  @Test func `the draft on the disk stays what it was while the command is typed`() {
    var scene = sceneWithCommand()
    scene.type("notes")
    #expect(scene.state.composer.draftToKeep.text == "Read  first")
    scene.press(.control("u"))
    scene.type("no command")
    #expect(scene.state.composer.draftToKeep.text == "Read  first\nno command")
    scene.press(.enter)
    #expect(scene.acts == [.wrotePrompt("no command")])
    #expect(scene.state.composer.text == "Read  first")
  }

  @Test func `an attachment that is refused keeps the draft, too`() {
    var scene = sceneWithCommand(.attach)
    scene.type("notes.txt")
    scene.press(.enter)
    #expect(scene.state.composer.text == "/insert notes.txt")
    scene.press(.enter)
    #expect(scene.state.composer.text == "Read  first")
    #expect(scene.effects.last == .readFile("notes.txt"))
  }

  @Test func `a prompt that is taken back finds the draft in its place`() {
    var scene = sceneWithCommand()
    scene.does { composer, _ in
      composer.composer.takeBack("earlier")
      return []
    }
    #expect(scene.state.composer.text == "earlier\nRead  first")
    #expect(scene.state.composer.draftToKeep.text == "earlier\nRead  first")
  }

  @Test func `a command over an older prompt keeps the draft, and what is put into it is saved`() {
    var scene = Scene()
    scene.type("sent before")
    scene.press(.enter)
    scene.type("the draft")
    scene.press(.up)
    scene.press(.function(4))
    scene.type("/insert")
    scene.press(.enter)
    #expect(scene.state.composer.draftToKeep.text == "the draft")
    scene.forgetEffects()
    scene.does(.fileWasRead(path: "notes.txt", .text("one line")))
    #expect(scene.effects.contains(.saveDraft))
    #expect(scene.state.composer.draftToKeep.text == "the draftone line")
  }

  @Test func `a file that cannot be read changes nothing`() {
    var scene = Scene()
    scene.type("draft")
    scene.does(.fileWasRead(path: "a\u{1B}[2J", .failed("no such file")))
    #expect(scene.state.composer.text == "draft")
    #expect(scene.state.message?.text.text == "a\\u{1B}[2J was not inserted: no such file")
  }
}
