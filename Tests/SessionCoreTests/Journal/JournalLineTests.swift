import JSONRPC
import Testing

@testable import SessionCore

struct JournalLineTests {
  private let first: JSONValue = ["text": "one"]
  /// Line breaks of every kind, which must not break the line.
  private let second: JSONValue = ["text": "two\nlines\r\n\u{2028}\u{2029}\u{0}end"]

  @Test func `the checksum is that of gzip`() {
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test func `a record is one line with its checksum before it`() {
    let bytes = JournalLine.bytes(of: ["a": 1])
    #expect(String(decoding: bytes, as: UTF8.self) == "561bacaf {\"a\":1}\n")
  }

  @Test func `what is written is read`() {
    let reading = JournalReading(JournalLine.bytes(of: first) + JournalLine.bytes(of: second))
    #expect(reading.values == [first, second])
    #expect(reading.damaged == [])
  }

  @Test func `cut at any byte of the last record, all others are read and the rest is kept`() {
    let head = JournalLine.bytes(of: first)
    let tail = JournalLine.bytes(of: second)
    for length in 1..<(tail.count - 1) {
      let reading = JournalReading(head + tail.prefix(length))
      #expect(reading.values == [first])
      #expect(reading.damaged == [Array(tail.prefix(length))])
    }
    #expect(JournalReading(head + tail.dropLast()).values == [first, second])
  }

  @Test func `a byte that changed is noticed, wherever it is`() {
    let whole = JournalLine.bytes(of: first)
    for index in 0..<(whole.count - 1) {
      var changed = whole
      changed[index] ^= 0x01
      let reading = JournalReading(changed + JournalLine.bytes(of: second))
      #expect(reading.values.last == second)
      #expect(!reading.values.contains(first))
      #expect(!reading.damaged.isEmpty)
    }
  }

  @Test func `a tail of zeros, as a power cut leaves it, is damage and nothing else`() {
    let reading = JournalReading(JournalLine.bytes(of: first) + [UInt8](repeating: 0, count: 4_096))
    #expect(reading.values == [first])
    #expect(reading.damaged == [[UInt8](repeating: 0, count: 4_096)])
  }

  @Test func `two records joined into one line are damage, those around them are read`() {
    let joined = JournalLine.bytes(of: second).dropLast() + JournalLine.bytes(of: second)
    let reading = JournalReading(JournalLine.bytes(of: first) + joined + JournalLine.bytes(of: first))
    #expect(reading.values == [first, first])
    #expect(reading.damaged.count == 1)
  }
}
