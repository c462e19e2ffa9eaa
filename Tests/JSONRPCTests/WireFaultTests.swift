import JSONRPC
import TestSupport
import Testing

@Suite struct WireFaultTests {
  static let hostile = "a\u{1B}]0;x\u{7}é\u{202E}\n"
  static let excerpt = ByteExcerpt(hostile.utf8)

  /// One of each kind, carrying what must not reach a screen as it is.
  static let faults: [WireFault] = [
    .headerBadName(excerpt), .headerMissingLength, .headerBadLength(excerpt), .headerConflict(first: 1, second: 2),
    .headerTooMany(limit: 32), .headerTooLong(limit: 8192), .unknownCharset(excerpt), .lineEnding(excerpt),
    .strayOutput(excerpt), .wrongProtocol(excerpt), .stalled(after: .seconds(60)), .endedMidFrame(missing: nil),
    .endedMidFrame(missing: 3), .errorBudget(limit: 1000), .slow(after: .seconds(10)), .oversize(bytes: 40_000_000),
    .empty, .syntax(expected: "a value", offset: 7, found: excerpt), .tooManyValues(limit: 4_000_000),
    .encoding(offset: 3), .loneSurrogate(offset: 3), .duplicateKey(excerpt), .tooDeep(limit: 512),
    .invalidMessage("not an object"), .unexpectedResponse(.number(3)), .unexpectedResponse(.string(hostile)),
    .peerParseError(RPCError(code: -32700, message: hostile)), .methodNotFound(hostile), .unknownNotification(hostile),
  ]

  @Test(arguments: faults)
  func `an explanation is one line of printable ASCII`(fault: WireFault) {
    #expect(fault.explanation.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    #expect(fault.explanation.hasSuffix("."))
  }

  @Test func `every fault of the corpus has its name here`() throws {
    let names = Set(Self.faults.map(\.code))
    let expected = try MalformedFrameRow.all().flatMap(\.expectation.faults)
      .filter { !$0.hasPrefix("event.") && !$0.hasPrefix("permission.") }
    #expect(Set(expected).subtracting(names) == [])
    #expect(names.subtracting(expected) == ["frame.slow"])
  }

  @Test func `an explanation says what was found and where`() {
    #expect(
      WireFault.syntax(expected: "a value", offset: 7, found: ByteExcerpt("\u{1B}x".utf8)).explanation
        == #"A message is not JSON: a value was expected at byte 7, not "\x1Bx"."#)
    #expect(
      WireFault.strayOutput(ByteExcerpt([UInt8](repeating: 0x61, count: 300))).explanation
        == "There is other text between the messages: \"\(String(repeating: "a", count: 256))\" and 44 bytes more.")
  }
}
