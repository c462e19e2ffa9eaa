import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

/// Long pastes, folded to one sign.
@Suite struct PasteSignTests {
  private static let long = (1...240).map { "line \($0) of what was pasted, with ends of its own" }.joined(
    separator: "\n")

  private func scene(_ pastes: String...) -> Scene {
    var scene = Scene()
    scene.type("See ")
    for paste in pastes { scene.does(.input(.paste(paste))) }
    return scene
  }

  @Test func `a long paste is shown as one sign with its size, and sent whole`() {
    var scene = scene(Self.long)
    #expect(scene.lines.contains(" > See [paste 1: 240 lines, 12 KB]"))
    scene.type(" please")
    scene.press(.enter)
    #expect(scene.acts == [.wrotePrompt("See " + Self.long + " please")])
  }

  @Test(arguments: [
    (String(repeating: "a\n", count: 10), false), (String(repeating: "a\n", count: 11), true),
    (String(repeating: "a", count: 2_048), false), (String(repeating: "a", count: 2_049), true),
  ])
  func `more than ten lines or two kilobytes are long`(_ text: String, _ isFolded: Bool) {
    let scene = scene(text)
    #expect(scene.state.composer.draft.standingPastes.isEmpty == !isFolded)
    #expect(scene.state.composer.text == "See " + text)
  }

  @Test func `the sign is one character for the cursor and for deleting; undo brings it back`() {
    var scene = scene(Self.long)
    scene.press(.left)
    scene.type("x")
    #expect(scene.state.composer.text == "See x" + Self.long)
    scene.press(.right)
    scene.press(.backspace)
    #expect(scene.state.composer.text == "See x")
    scene.press(.control("_"))
    #expect(scene.state.composer.text == "See x" + Self.long)
  }

  @Test func `a deleted paste is not sent`() {
    var scene = scene(Self.long)
    scene.press(.backspace)
    scene.press(.enter)
    #expect(scene.acts == [.wrotePrompt("See ")])
  }

  @Test func `a paste unfolds at its place, and undo folds it again`() {
    var scene = scene(Self.long, Self.long.uppercased())
    scene.press(.left)
    scene.press(.alt("p"))
    #expect(scene.state.composer.buffer.text.hasSuffix(Self.long.uppercased()))
    #expect(scene.state.composer.draft.standingPastes.count == 1)
    scene.press(.control("_"))
    #expect(scene.state.composer.draft.standingPastes.count == 2)
    #expect(scene.state.composer.text == "See " + Self.long + Self.long.uppercased())
  }

  @Test func `a paste that was cut out can be put in again, also twice`() {
    var scene = scene(Self.long)
    scene.press(.control("u"), .control("y"), .control("y"))
    #expect(scene.state.composer.text == "See " + Self.long + "See " + Self.long)
    #expect(scene.lines.contains { $0.contains("[paste 2: 240 lines") })
  }

  @Test func `the history keeps it folded`() {
    var scene = scene(Self.long)
    scene.press(.enter)
    scene.press(.up)
    #expect(scene.lines.contains(" > See [paste 1: 240 lines, 12 KB]"))
    #expect(scene.state.composer.text == "See " + Self.long)
  }

  @Test func `the editor gets it unfolded, and what was not touched stays folded`() {
    var scene = scene(Self.long)
    scene.press(.control("g"))
    #expect(scene.effects.last == .editDraft("See " + Self.long))
    scene.does(.editorReturned(.text("Look at " + Self.long + "\n")))
    #expect(scene.lines.contains(" > Look at [paste 1: 240 lines, 12 KB]"))
    scene.does(.editorReturned(.text("Look at nothing\n")))
    #expect(scene.state.composer.text == "Look at nothing")
    #expect(scene.state.composer.draft.standingPastes.isEmpty)
  }

  @Test(arguments: ["\u{10FE00}", "a\u{10FE00}b\u{10FFF3}", String(repeating: "\u{10FE01}\n", count: 20)])
  func `text that could be taken for signs is kept as it is`(_ text: String) {
    var scene = scene(Self.long, text)
    #expect(scene.state.composer.text == "See " + Self.long + text)
    scene.press(.alt("p"))
    #expect(scene.state.composer.text == "See " + Self.long + text)
    scene.press(.enter)
    #expect(scene.acts == [.wrotePrompt("See " + Self.long + text)])
  }

  @Test func `a prompt that is too long to come back is refused in words, and kept`() {
    var scene = scene(String(repeating: "\u{1}", count: 5 << 20))
    scene.press(.enter)
    #expect(scene.acts == [])
    #expect(scene.state.composer.text.utf8.count == (5 << 20) + 4)
    #expect(
      scene.state.message?.text.text
        == "not sent: it would take 31 MB on the wire, and no more than 24 MB go through; the draft is kept")
  }

  @Test func `a burst of keys is not a paste`() {
    var scene = Scene()
    scene.type(String(repeating: "abc ", count: 600))
    #expect(scene.state.composer.draft.standingPastes.isEmpty)
    #expect(scene.acts == [])
  }

  /// Keys, pastes, cuts and undo at random: what is shown as folded and what would be sent are always the same text.
  @Test func `no way of editing loses or invents a byte of a paste`() {
    var random = SeededGenerator(seed: 20_261_124)
    for _ in 0..<200 {
      var scene = Scene()
      scene.drawsEveryStep = false
      for _ in 0..<60 { scene.does(.input(Self.input(&random))) }
      let draft = scene.state.composer.draft
      #expect(DraftText(draft.text, folds: draft.folds).text == draft.text)
      for paste in draft.standingPastes.values { #expect(draft.text.contains(paste.text)) }
      let folded = draft.standingPastes.values.reduce(0) { $0 + $1.text.utf8.count }
      #expect(draft.text.utf8.count == draft.buffer.count - 4 * draft.standingPastes.count + folded)
    }
  }

  private static func input(_ random: inout SeededGenerator) -> TerminalInput {
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      let mark = ["é", "\u{301}", "x", "\u{10FE00}"].randomElement(using: &random) ?? "x"
      return .paste(String(repeating: "p\(mark)\n", count: Int.random(in: 9...12, using: &random)))
    case 1..<4: return .key(.letter("ab c\u{301}".unicodeScalars.randomElement(using: &random) ?? "a"))
    default:
      let keys: [KeyPress] = [
        KeyPress(.left), KeyPress(.right), KeyPress(.backspace), KeyPress(.delete), .control("w"), .control("k"),
        .control("y"), .alt("y"), .control("_"), .alt("z"), .alt("p"), .alt("t"), .control("u"), KeyPress(.up),
      ]
      return .key(keys.randomElement(using: &random) ?? KeyPress(.left))
    }
  }
}
