import TerminalPrimitives
import Testing

@testable import NcursesTerminal

/// Lines on a terminal that does not mark what is pasted.
@Suite struct KeyBurstTests {
  private let start = ContinuousClock.now

  private func inputs(_ bytes: String) -> [TerminalInput] {
    var parser = KeyParser()
    return parser.parse(Array(bytes.utf8))
  }

  @Test func `an Enter with text behind it in the same read sends nothing, nor does the last one of them`() {
    var burst = KeyBurst()
    let defused = burst.defused(inputs("a\rb\r"), at: start)
    #expect(defused == [.key(KeyPress(.scalar("a"))), .paste("\n"), .key(KeyPress(.scalar("b"))), .paste("\n")])
  }

  @Test func `what a person types is left as it is, also when a slow line brings it together`() {
    var burst = KeyBurst()
    for typed in ["yes\r", "\r", "\r\r", "yes", "\r\u{1B}[A"] {
      #expect(burst.defused(inputs(typed), at: start) == inputs(typed))
    }
  }

  @Test func `a long paste goes on in the next read, and is over soon after`() {
    var burst = KeyBurst()
    _ = burst.defused(inputs("a\rb"), at: start)
    let last = burst.defused(inputs("c\r"), at: start + .milliseconds(5))
    #expect(last == [.key(KeyPress(.scalar("c"))), .paste("\n")])
    #expect(burst.defused(inputs("\r"), at: start + .milliseconds(500)) == inputs("\r"))
  }
}
