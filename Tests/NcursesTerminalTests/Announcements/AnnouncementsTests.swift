import TerminalPrimitives
import TestSupport
import Testing

@testable import NcursesTerminal

@Suite struct AnnouncementsTests {
  private static let direct9 = NotificationRoute(form: .osc9, passage: .direct)
  private static let direct777 = NotificationRoute(form: .osc777, passage: .direct)
  private static let tmux9 = NotificationRoute(form: .osc9, passage: .throughTmux)
  private static let tmux777 = NotificationRoute(form: .osc777, passage: .throughTmux)

  @Test(arguments: [
    (direct9, "\u{1b}]9;a request: ls; rm\u{7}"),
    (direct777, "\u{1b}]777;notify;a request;ls\\u{3B} rm\u{7}"),
    (tmux9, "\u{1b}Ptmux;\u{1b}\u{1b}]9;a request: ls; rm\u{7}\u{1b}\\"),
    (tmux777, "\u{1b}Ptmux;\u{1b}\u{1b}]777;notify;a request;ls\\u{3B} rm\u{7}\u{1b}\\"),
  ])
  func `a notice is one sequence, in tmux in its envelope`(route: NotificationRoute, sequence: String) {
    var announcements = Announcements(keepsTitle: true)
    announcements.notify(title: "a request", body: "ls; rm", by: route)
    #expect(announcements.text == sequence)
    #expect(announcements.text == "")
  }

  /// ConEmu runs a macro for `9;6;`, Windows Terminal draws progress for `9;4;`.
  @Test(arguments: [("6;macro", " 6;macro"), ("4", " 4"), ("words", "words")] as [(String, String)])
  func `no notice is a command to the terminal`(title: String, text: String) {
    let title = SafeText.exactLine(title, in: .ascii)
    #expect(NotificationForm.osc9.sequence(title: title, body: "") == "\u{1b}]9;\(text)\u{7}")
  }

  @Test func `semicolons of a title make no field of it`() {
    #expect(
      NotificationForm.osc777.sequence(title: "a;b;", body: ";c")
        == "\u{1b}]777;notify;a\\u{3B}b\\u{3B};\\u{3B}c\u{7}")
  }

  @Test func `however often it rings in a frame, it rings once`() {
    var announcements = Announcements(keepsTitle: true)
    announcements.ring()
    announcements.ring()
    #expect(announcements.text == "\u{7}")
    #expect(announcements.text == "")
  }

  @Test func `a title is told when it is new, and again when somebody else had the terminal`() {
    var announcements = Announcements(keepsTitle: true)
    announcements.titleWasLost()
    #expect(announcements.text == "")
    announcements.setTitle("aloft: idle")
    announcements.setTitle("aloft: working")
    #expect(announcements.text == "\u{1b}]0;aloft: working\u{7}")
    announcements.setTitle("aloft: working")
    #expect(announcements.text == "")
    announcements.titleWasLost()
    #expect(announcements.text == "\u{1b}]0;aloft: working\u{7}")
  }

  @Test(arguments: [
    ("xterm-256color", true), ("tmux-256color", true), ("screen", true), ("rxvt-unicode-256color", true),
    ("st-256color", true), ("foot", true), ("xterm-kitty", true), ("alacritty", true), ("linux", false),
    ("vt100", false), ("vt220", false), ("ansi", false), ("dumb", false), ("cons25", false), ("sun", false),
  ])
  func `a terminal that might print a title gets none`(type: String, keepsTitle: Bool) {
    var announcements = Announcements(keepsTitle: TitleSupport.isThere(in: type))
    announcements.setTitle("aloft")
    #expect(announcements.text == (keepsTitle ? "\u{1b}]0;aloft\u{7}" : ""))
  }

  @Test(arguments: [Repertoire.unicode, .ascii])
  func `no text reaches past its sequence`(repertoire: Repertoire) {
    for row in HostileCorpus.rows {
      guard case .text(let foreign) = row.source else { continue }
      let text = SafeText.exactLine(foreign, in: repertoire)
      for route in [Self.direct9, Self.direct777] {
        var announcements = Announcements(keepsTitle: true)
        announcements.setTitle(text)
        announcements.notify(title: text, body: text, by: route)
        let sequences = announcements.text.split(separator: "\u{1b}]", omittingEmptySubsequences: true)
        #expect(sequences.count == (text.isEmpty ? 1 : 2), "\(row.id)")
        for sequence in sequences {
          #expect(sequence.unicodeScalars.last == "\u{7}", "\(row.id)")
          let inside = sequence.unicodeScalars.dropLast()
          #expect(inside.allSatisfy { CharacterWidth.columns(of: $0) != nil }, "\(row.id)")
          #expect(repertoire == .unicode || inside.allSatisfy { 0x20...0x7E ~= $0.value }, "\(row.id)")
        }
      }
    }
  }
}

extension Announcements {
  /// What goes to the terminal now.
  fileprivate var text: String {
    mutating get { String(decoding: take(), as: UTF8.self) }
  }
}
