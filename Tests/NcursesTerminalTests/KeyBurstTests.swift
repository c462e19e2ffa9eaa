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

  @Test(arguments: ["y", "\r", "\u{1B}[A", "\u{1B}[A\u{1B}[A", "some words\rand more\u{1B}[A", "\u{3}ab"])
  func `a key is left as it is, and so is what no paste holds`(typed: String) {
    var burst = KeyBurst()
    #expect(burst.joined(inputs(typed), at: start) == inputs(typed))
  }

  @Test(arguments: ["yes\r", "\r\r", "yes", "\rj", "ls\rnext", "one long line without an end", "it is sent at once\r"])
  func `keys that a slow line brings together stay keys, and are told to have come together`(typed: String) {
    var burst = KeyBurst()
    let keys = inputs(typed).compactMap { if case .key(let press) = $0 { press } else { nil } }
    #expect(burst.joined(inputs(typed), at: start) == [.keys(keys)])
  }

  @Test func `a long paste goes on in the next read, and is over soon after`() {
    var burst = KeyBurst()
    _ = burst.joined(inputs("the first line\rthe second"), at: start)
    #expect(burst.joined(inputs(" one\r"), at: start + .milliseconds(5)) == [.paste(" one\n")])
    #expect(burst.joined(inputs("\r"), at: start + .milliseconds(500)) == inputs("\r"))
  }
}
