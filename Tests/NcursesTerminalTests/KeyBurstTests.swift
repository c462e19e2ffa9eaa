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

  @Test func `lines that come in one read are a paste, with the end of the last one`() {
    var burst = KeyBurst()
    let joined = burst.joined(inputs("ls -la\r\trm -rf build\r"), at: start)
    #expect(joined == [.paste("ls -la\n\trm -rf build\n")])
  }

  @Test(arguments: [
    "yes\r", "\r", "\r\r", "yes", "\rj", "ls\rnext", "one long line without an end", "a line that is sent at once\r",
    "some words\rand more\u{1B}[A",
  ])
  func `what a person types is left as it is, also when a slow line brings it together`(typed: String) {
    var burst = KeyBurst()
    #expect(burst.joined(inputs(typed), at: start) == inputs(typed))
  }

  @Test func `a long paste goes on in the next read, and is over soon after`() {
    var burst = KeyBurst()
    _ = burst.joined(inputs("the first line\rthe second"), at: start)
    #expect(burst.joined(inputs(" one\r"), at: start + .milliseconds(5)) == [.paste(" one\n")])
    #expect(burst.joined(inputs("\r"), at: start + .milliseconds(500)) == inputs("\r"))
  }
}
