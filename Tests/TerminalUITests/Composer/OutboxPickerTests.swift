import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct OutboxPickerTests {
  /// A session that has not begun, with three prompts that wait for it.
  private func scene() -> Scene {
    var scene = Scene(isLive: false)
    scene.performsActs = true
    for prompt in ["one", "two", "three"] {
      scene.type(prompt)
      scene.press(.enter)
    }
    return scene
  }

  private func texts(_ scene: Scene) -> [String] { scene.state.session.outbox.prompts.map(\.text) }

  @Test func `the outbox is a list of what has not gone out`() {
    var scene = scene()
    scene.press(.alt("q"))
    #expect(scene.lines.contains { $0.contains("1. waits for the agent") && $0.contains("one") })
    #expect(scene.lines.contains { $0.contains("3. waits for the agent") && $0.contains("three") })
  }

  @Test func `Enter takes a prompt back above the draft`() {
    var scene = scene()
    scene.type("draft")
    scene.press(.alt("q"))
    scene.press(.down)
    scene.press(.enter)
    #expect(scene.state.composer.text == "two\ndraft")
    #expect(scene.state.overlay == nil)
    #expect(texts(scene) == ["one", "three"])
  }

  @Test func `prompts change places, and go out in that order`() {
    var scene = scene()
    scene.press(.alt("q"))
    scene.press(.alt("j"))
    #expect(texts(scene) == ["two", "one", "three"])
    scene.press(.alt("j"))
    #expect(texts(scene) == ["two", "three", "one"])
    scene.press(.alt("j"))
    #expect(texts(scene) == ["two", "three", "one"])
    scene.press(.alt("k"))
    #expect(texts(scene) == ["two", "one", "three"])
  }

  @Test func `a deleted prompt is in the history`() {
    var scene = scene()
    scene.press(.alt("q"))
    scene.press(.alt("d"))
    #expect(texts(scene) == ["two", "three"])
    scene.press(.escape)
    scene.press(.up)
    scene.press(.up)
    scene.press(.up)
    #expect(scene.state.composer.text == "one")
  }

  @Test func `after a deletion the next prompt is selected, and after the last one the one before`() {
    var scene = scene()
    scene.press(.alt("q"))
    scene.press(.down)
    scene.press(.alt("d"), .alt("d"))
    #expect(texts(scene) == ["one"])
    scene.press(.enter)
    #expect(scene.state.composer.text == "one")
    #expect(texts(scene) == [])
  }

  @Test func `a prompt that is moved stays selected`() {
    var scene = scene()
    scene.press(.alt("q"))
    scene.press(.alt("j"))
    scene.press(.enter)
    #expect(scene.state.composer.text == "one")
  }

  @Test func `where the session has taken the selected prompt, Enter takes no other one`() {
    var scene = scene()
    scene.press(.alt("q"))
    let id = scene.state.session.outbox.prompts[0].id
    scene.tell(.person(.withdrew(id)))
    scene.press(.enter)
    #expect(scene.state.message?.text.text == "the list has changed: select again")
    #expect(texts(scene) == ["two", "three"])
  }

  @Test func `what has gone out stays where it is`() {
    var scene = Scene()
    scene.performsActs = true
    scene.type("one")
    scene.press(.enter)
    scene.type("two")
    scene.press(.enter)
    scene.press(.alt("q"))
    for key in [KeyPress.alt("d"), .alt("j"), KeyPress(.enter)] { scene.press(key) }
    #expect(texts(scene) == ["one", "two"])
    #expect(scene.state.composer.text == "")
  }

  @Test func `an empty outbox says so`() {
    var scene = Scene()
    scene.press(.alt("q"))
    #expect(scene.state.overlay == nil)
    #expect(scene.state.message?.text.text == "the outbox is empty: every prompt was seen")
  }
}
