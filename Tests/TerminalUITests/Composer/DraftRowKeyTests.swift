import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// ↑ and ↓ in a draft that the screen shows in rows of 40 columns.
@Suite struct DraftRowKeyTests {
  private static let digits = String(repeating: "0123456789", count: 10)

  private static func scene(_ draft: String, columns: Int = 44) -> Scene {
    var scene = Scene(size: Size(rows: 20, columns: columns))
    scene.type("sent before")
    scene.press(.enter)
    scene.change { $0.composer.insert(draft) }
    return scene
  }

  @Test func `up and down go from row to row of a long line, and only from the first one to the prompt before`() {
    var scene = Self.scene(Self.digits)
    var places: [Int] = []
    for key in [Key.up, .up, .down, .down, .up, .up] {
      scene.press(key)
      places.append(scene.state.composer.buffer.cursor)
    }
    #expect(places == [60, 20, 60, 100, 60, 20])
    scene.press(.up)
    #expect(scene.state.composer.text == "sent before")
    scene.press(.down)
    #expect(scene.state.composer.text == Self.digits)
  }

  @Test func `down from the last row of a long line changes nothing where no prompt is newer`() {
    var scene = Self.scene(Self.digits)
    scene.press(.down)
    #expect(scene.state.composer.buffer == TextBuffer(Self.digits, cursor: 100))
  }

  @Test func `the rows are those of the screen's width`() {
    var scene = Self.scene(Self.digits)
    scene.does(.resized(Size(rows: 20, columns: 64)))
    scene.press(.up)
    #expect(scene.state.composer.buffer.cursor == 40)
    scene.does(.resized(Size(rows: 20, columns: 300)))
    scene.press(.up)
    #expect(scene.state.composer.text == "sent before")
  }

  @Test(arguments: [
    // A line that ends in the middle of its second row, and one that fills its row.
    (String(repeating: "a", count: 50) + "\nbcd", [43, 3]),
    (String(repeating: "a", count: 40) + "\nbcd", [3]),
    // A short row keeps no place further right.
    ("ab\n" + String(repeating: "c", count: 50), [13, 2]),
    // Two columns a letter, three bytes: 20 in a row.
    (String(repeating: "語", count: 45), [75, 15]),
    // The wide letter that did not fit into one column begins the next row, which has no place before it.
    ("a" + String(repeating: "語", count: 20) + String(repeating: "c", count: 39), [61, 1]),
  ])
  func `up goes to the same column of the row above`(_ draft: String, _ expected: [Int]) {
    var scene = Self.scene(draft)
    var places: [Int] = []
    for _ in expected {
      scene.press(.up)
      places.append(scene.state.composer.buffer.cursor)
    }
    #expect(places == expected)
    #expect(scene.state.composer.text == draft)
    scene.press(.up)
    #expect(scene.state.composer.text == "sent before")
  }

  @Test func `what the keys do agrees with the caret on the screen`() {
    var scene = Self.scene("one\n" + Self.digits + "\n" + String(repeating: "語x", count: 30))
    var carets: [Position?] = []
    for _ in 0..<6 {
      scene.press(.up)
      carets.append(scene.draw().cursor)
    }
    // Five rows are shown.
    let expected = [(18, 15), (18, 15), (17, 15), (16, 15), (15, 15), (14, 6)]
    #expect(carets == expected.map { Position(row: $0, column: $1) })
  }

  @Test func `the start and the end of a line are those of the whole line`() {
    var scene = Self.scene("one\n" + Self.digits)
    scene.press(.up)
    scene.press(.home)
    #expect(scene.state.composer.buffer.cursor == 4)
    scene.press(.end)
    #expect(scene.state.composer.buffer.cursor == 104)
  }

  @Test func `a prompt that was just recalled is gone over as a whole, and by rows once one has moved in it`() {
    var scene = Self.scene("")
    scene.change { $0.composer.insert(Self.digits) }
    scene.press(.enter)
    scene.press(.up)
    #expect(scene.state.composer.text == Self.digits)
    scene.press(.left)
    scene.press(.up)
    #expect(scene.state.composer.buffer == TextBuffer(Self.digits, cursor: 59))
    scene.press(.down)
    scene.press(.right)
    scene.press(.up)
    #expect(scene.state.composer.text == "sent before")
  }

  @Test func `a folded paste is one place, however many columns its sign takes`() {
    var draft = DraftText(String(repeating: "a", count: 38))
    draft.fold(String(repeating: "line\n", count: 40))
    // The sign begins in the first row, and the cursor stands below the middle of it.
    draft.insert(String(repeating: "b", count: 14))
    let wrap = DraftWrap(columns: 40, repertoire: .unicode)
    #expect(wrap.place(inNeighbour: .up, in: draft) == 42)
  }

  @Test func `in a line that is longer than what is looked at, keys go by rows too`() {
    var draft = DraftText(String(repeating: "word ", count: 200_000))
    let wrap = DraftWrap(columns: 40, repertoire: .unicode)
    draft.edit { $0.move(to: 500_000) }
    #expect(wrap.place(inNeighbour: .up, in: draft) == 499_960)
    #expect(wrap.place(inNeighbour: .down, in: draft) == 500_040)
  }
}
