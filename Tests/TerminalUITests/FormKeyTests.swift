import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct FormKeyTests {
  @Test func `a form is filled in with keys and submitted with a letter and Enter`() {
    var scene = Scene.withForm()
    scene.fillsIn()
    scene.type("acd")
    scene.press(.down)
    scene.type("octo@example.org")
    scene.press(.enter)
    scene.press(.backspace)
    scene.type("7")
    scene.press(.enter)
    scene.type("0.25")
    scene.press(.enter)
    scene.press(.scalar(" "))
    scene.press(.scalar(" "))
    scene.press(.enter)
    scene.press(.right)
    scene.press(.right)
    scene.press(.right)
    scene.press(.enter)
    scene.press(.right)
    scene.press(.scalar(" "))
    scene.press(.escape)
    scene.readsAll()
    scene.decides("a")
    #expect(
      scene.decisions.map(\.answer) == [
        .form([
          "name": "acd", "contact": "octo@example.org", "copies": 7, "share": 0.25, "draft": false, "level": "major",
          "targets": ["linux", "macos"],
        ])
      ])
  }

  @Test func `fields that may stay empty are left out, and defaults are sent`() {
    var scene = Scene.withForm()
    scene.fillsIn()
    scene.type("x")
    for _ in 0..<5 { scene.press(.down) }
    scene.press(.left)
    scene.press(.escape)
    scene.readsAll()
    scene.decides("a")
    #expect(
      scene.decisions.map(\.answer) == [.form(["name": "x", "copies": 2, "level": "major", "targets": ["linux"]])])
  }

  @Test func `a form that is not as it should be is not sent, and the first field that is wrong is named`() {
    var scene = Scene.withForm()
    scene.fillsIn()
    scene.type("x")
    scene.press(.escape)
    scene.readsAll()
    scene.press(.scalar("a"))
    #expect(scene.state.request?.selection != .accept)
    #expect(scene.lines.contains { $0.contains("not submitted: Level: required: one of the choices") })
    scene.passes(.seconds(1))
    scene.press(.enter)
    #expect(scene.decisions == [])
    #expect(scene.state.request?.form?.index == 5)
  }

  @Test func `Enter alone walks through the fields and never submits`() {
    var scene = Scene.withForm(["a": ["type": "boolean", "default": true]])
    scene.fillsIn()
    for _ in 0..<50 {
      scene.passes(.milliseconds(500))
      scene.press(.enter)
    }
    #expect(scene.decisions == [])
  }

  @Test func `in a field no letter selects, and Space reads nothing on`() {
    var scene = Scene.withForm()
    scene.fillsIn()
    scene.type("d f o s a c ?")
    #expect(scene.state.request?.selection == .fields)
    #expect(scene.state.request?.form?.draft.entries[0].value == .text("d f o s a c ?"))
    scene.press(.down)
    for _ in 0..<3 { scene.press(.down) }
    scene.type("dac")
    #expect(scene.state.request?.form?.draft.entries[4].value == .truth(nil))
    #expect(scene.decisions == [])
  }

  @Test func `a paste goes into a text and nowhere else`() {
    var scene = Scene.withForm()
    scene.does(.input(.paste("a\n")))
    scene.fillsIn()
    scene.does(.input(.paste("line one\nline two\n")))
    #expect(scene.state.request?.form?.draft.entries[0].value == .text("line one\nline two"))
    #expect(scene.lines.contains { $0.contains(#"> line one\u{A}line two"#) })
    for _ in 0..<4 { scene.press(.down) }
    scene.does(.input(.paste(" \n")))
    #expect(scene.state.request?.form?.draft.entries[4].value == .truth(nil))
    #expect(scene.state.composer.isEmpty)
    #expect(scene.decisions == [])
  }

  @Test func `a text is edited under the caret, also in the editor`() {
    var scene = Scene.withForm()
    scene.fillsIn()
    scene.type("relese")
    scene.press(.left)
    scene.press(.left)
    scene.type("a")
    scene.press(.home)
    scene.type("my ")
    #expect(scene.state.request?.form?.draft.entries[0].value == .text("my release"))
    scene.press(KeyPress(.scalar("g"), .control))
    #expect(scene.effects.last == .editDraft("my release"))
    scene.does(.editorReturned(.text("our release\n")))
    #expect(scene.state.request?.form?.draft.entries[0].value == .text("our release"))
    #expect(scene.state.composer.isEmpty)
  }

  @Test func `what was seen of a form stays seen while it is filled in`() {
    var scene = Scene.withForm()
    scene.readsAll()
    scene.fillsIn()
    scene.type(String(repeating: "long ", count: 60))
    scene.press(.down)
    scene.type("not an address")
    #expect(scene.state.request?.hasSeenEverything == true)
  }

  @Test func `a form is declined and cancelled without being seen or filled in`() {
    for (letter, answer): (Unicode.Scalar, Answer) in [("d", .decline(feedback: nil)), ("c", .cancel)] {
      var scene = Scene(size: .narrow)
      scene.asksReleaseForm()
      scene.opensRequest()
      scene.press(.scalar(letter))
      scene.passes(.milliseconds(200))
      scene.press(.enter)
      #expect(scene.decisions.map(\.answer) == [answer])
    }
  }

  @Test func `a form whose message had to be repaired can only be declined`() {
    var scene = Scene()
    scene.asksForm(
      ["a": ["type": "boolean"]], readability: .repaired([.duplicateKey(ByteExcerpt("properties".utf8))]))
    scene.opensRequest()
    scene.press(.scalar("e"))
    scene.decides("a")
    #expect(scene.decisions == [])
    #expect(scene.state.request?.form == nil)
    scene.decides("d")
    #expect(scene.decisions.map(\.answer) == [.decline(feedback: nil)])
  }

  @Test func `what was entered is there again after going back, another request and a lost connection`() {
    var scene = Scene.withForm()
    scene.performsActs = true
    scene.fillsIn()
    scene.type("release 2.0")
    scene.press(.escape)
    scene.press(.escape)
    scene.asksQuestion("Really?", choices: ["yes"])
    scene.opensRequest()
    scene.press(.scalar("n"))
    scene.passes(.seconds(1))
    scene.press(.scalar("p"))
    scene.loses("it was ended by signal 9")
    scene.passes(.seconds(1))
    #expect(scene.state.request?.form?.draft.entries[0].value == .text("release 2.0"))
    #expect(scene.state.request?.field == nil)
  }

  @Test func `a form that comes again with other fields keeps what fits`() {
    var scene = Scene.withForm(["a": ["type": "string"], "b": ["type": "string", "maxLength": 9]])
    scene.fillsIn()
    scene.type("kept")
    scene.press(.down)
    scene.type("not kept")
    scene.asksForm(["a": ["type": "string"], "b": ["type": "string", "maxLength": 8]])
    #expect(scene.state.request?.form?.draft.entries.map(\.value) == [.text("kept"), .text("")])
    #expect(scene.state.request?.selection == nil)
  }
}

extension Scene {
  static func withForm(_ properties: JSONValue? = nil) -> Scene {
    var scene = Scene()
    if let properties { scene.asksForm(properties) } else { scene.asksReleaseForm() }
    scene.opensRequest()
    return scene
  }
}
