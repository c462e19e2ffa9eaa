import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// Commands about files whose end comes later.
@Suite struct FileCommandTests {
  private func scene(_ line: String, afterDraft draft: String? = nil) -> Scene {
    var scene = Scene()
    if let draft {
      scene.type(draft)
      scene.does { state in
        state.composer.beginCommand(line)
        return []
      }
    } else {
      scene.type(line)
    }
    scene.press(.enter)
    return scene
  }

  @Test func `a file that cannot be inserted leaves the command where it was typed`() {
    var scene = scene("/insert 'my notes.txt'")
    #expect(scene.effects.last == .readFile("my notes.txt"))
    #expect(scene.state.composer.isEmpty)
    scene.does(.fileWasRead(path: "my notes.txt", .failed("no such file")))
    #expect(scene.state.composer.text == "/insert 'my notes.txt'")
    #expect(scene.state.message?.text.text == "my notes.txt was not inserted: no such file")
    #expect(scene.state.fileCommands == [])
  }

  @Test func `an export that fails leaves the command where it was typed`() {
    var scene = scene("/export notes.md")
    scene.does(.exported(Message(.warning, "notes.md is there already")))
    #expect(scene.state.composer.text == "/export notes.md")
    #expect(scene.state.fileCommands == [])
  }

  @Test func `what has worked leaves nothing`() {
    var scene = scene("/export notes.md")
    scene.does(.exported(Message(.info, "written")))
    #expect(scene.state.composer.isEmpty)
    #expect(scene.state.fileCommands == [])
  }

  @Test func `what was written meanwhile stays`() {
    var scene = scene("/insert gone.txt")
    scene.type("hello")
    scene.does(.fileWasRead(path: "gone.txt", .failed("no such file")))
    #expect(scene.state.composer.text == "hello")
    #expect(scene.state.fileCommands == [])
  }

  @Test func `a draft that was set aside waits again while the command is mended`() {
    var scene = scene("/insert gone.txt", afterDraft: "Read this")
    #expect(scene.state.composer.text == "Read this")
    scene.does(.fileWasRead(path: "gone.txt", .failed("no such file")))
    #expect(scene.state.composer.text == "/insert gone.txt")
    #expect(scene.state.composer.draftToKeep.text == "Read this")
    scene.press(.escape)
    #expect(scene.state.composer.text == "Read this")
  }

  @Test func `each failure finds its own command`() {
    var scene = scene("/export notes.md")
    scene.type("/insert a.txt")
    scene.press(.enter)
    scene.does(.exported(Message(.warning, "full")))
    #expect(scene.state.composer.text == "/export notes.md")
    scene.press(.control("u"))
    scene.does(.fileWasRead(path: "a.txt", .failed("no such file")))
    #expect(scene.state.composer.text == "/insert a.txt")
  }

  @Test(arguments: [("html", true), ("PDF", true), ("md", false), ("JSON", false), ("", false), ("./html", false)])
  func `a word that is no format is refused, and stays to be mended`(word: String, isRefused: Bool) {
    let scene = scene("/export \(word)")
    let words = "\(word) is no format: md, json, plain; ./\(word) is a file of this name"
    #expect((scene.state.message?.text.text == words) == isRefused)
    #expect((scene.state.composer.text == "/export \(word)") == isRefused)
    #expect(scene.effects.contains { if case .export = $0 { true } else { false } } == !isRefused)
  }
}
