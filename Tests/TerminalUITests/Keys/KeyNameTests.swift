import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct KeyNameTests {
  @Test(arguments: [
    ("o", KeyPress(.scalar("o"))), ("O", KeyPress(.scalar("O"))), ("é", KeyPress(.scalar("é"))),
    ("-", KeyPress(.scalar("-"))), ("Space", KeyPress(.scalar(" "))), ("Ctrl-G", KeyPress(.scalar("g"), .control)),
    ("Ctrl-g", KeyPress(.scalar("g"), .control)), ("Ctrl-_", KeyPress(.scalar("_"), .control)),
    ("Ctrl-Space", KeyPress(.scalar(" "), .control)), ("Alt-A", KeyPress(.scalar("a"), .alt)),
    ("Alt-Shift-A", KeyPress(.scalar("A"), .alt)), ("Ctrl-Alt-G", KeyPress(.scalar("g"), [.control, .alt])),
    ("Alt--", KeyPress(.scalar("-"), .alt)), ("Enter", KeyPress(.enter)), ("Alt-Enter", KeyPress(.enter, .alt)),
    ("Shift-Tab", KeyPress(.tab, .shift)), ("Esc", KeyPress(.escape)), ("PgDn", KeyPress(.pageDown)),
    ("Up", KeyPress(.up)), ("↑", KeyPress(.up)), ("Ctrl-←", KeyPress(.left, .control)),
    ("Ctrl-Shift-Right", KeyPress(.right, [.control, .shift])), ("Del", KeyPress(.delete)),
    ("F2", KeyPress(.function(2))), ("Shift-F20", KeyPress(.function(20), .shift)), ("F", KeyPress(.scalar("F"))),
  ])
  func `a key goes by the name that help has for it`(name: String, key: KeyPress) throws {
    #expect(try KeyPress(named: name) == key)
  }

  @Test(arguments: [
    ("", KeyNameFault.unknown), ("enter", .unknown), ("Return", .unknown), ("oo", .unknown), ("Ctrl-", .unknown),
    ("Ctrl-Ctrl-G", .unknown), ("Meta-X", .unknown), ("\u{301}", .unknown), ("\u{7}", .unknown), (" ", .unknown),
    ("F0", .notSent), ("F21", .notSent), ("F02", .unknown), ("Ctrl-5", .notSent), ("Ctrl-;", .notSent),
    ("Ctrl-Shift-G", .notSent), ("Ctrl-Enter", .notSent), ("Shift-Enter", .notSent), ("Ctrl-Tab", .notSent),
    ("Alt-Esc", .notSent), ("Shift-G", .shiftedText), ("Shift-Space", .shiftedText), ("Alt-Shift-O", .beginsSequence),
    ("Alt-[", .beginsSequence), ("Alt-]", .beginsSequence),
  ])
  func `what no terminal sends as a key of its own cannot be named`(name: String, fault: KeyNameFault) {
    #expect(throws: fault) { try KeyPress(named: name) }
  }

  @Test(arguments: Repertoire.all)
  func `every key of the table is found again by its name`(_ repertoire: Repertoire) throws {
    for key in Keymap.standard.bindings.flatMap(\.keys) {
      #expect(try KeyPress(named: key.name(in: repertoire)) == key)
    }
  }

  @Test func `where arrows cannot be drawn they are words`() {
    #expect(KeyPress(.up, .control).name(in: .ascii) == "Ctrl-Up")
    #expect(KeyPress(.up, .control).name(in: .unicode) == "Ctrl-↑")
  }
}

extension Repertoire {
  fileprivate static let all = [Repertoire.unicode, .ascii]
}
