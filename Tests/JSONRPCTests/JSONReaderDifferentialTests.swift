import Foundation
import JSONRPC
import TestSupport
import Testing

/// The reader against Foundation's, on everything both accept.
@Suite struct JSONReaderDifferentialTests {
  @Test(arguments: [1, 2, 3, 4])
  func `1,000 random documents say the same to both readers`(seed: UInt64) throws {
    var generator = JSONDocumentGenerator(seed: seed)
    for _ in 0..<1000 {
      let text = generator.document()
      let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
      guard case .whole(let ours, repairs: []) = JSONReader.read(text) else {
        Issue.record("not read: \(text)")
        continue
      }
      #expect(isSame(ours, theirs), "\(text)")
    }
  }

  @Test(arguments: [5, 6, 7, 8])
  func `1,000 documents with a random change are accepted by both or mean the same`(seed: UInt64) throws {
    var generator = JSONDocumentGenerator(seed: seed)
    var random = SeededGenerator(seed: seed)
    var acceptedByBoth = 0
    for _ in 0..<1000 {
      var bytes = Array(generator.document().utf8)
      let place = Int.random(in: bytes.indices, using: &random)
      bytes[place] = Array("\"\\{}[],:0e-.n \u{1}".utf8).randomElement(using: &random)!
      guard case .whole(let ours, repairs: []) = JSONReader.read(bytes), !holdsInfinity(ours) else { continue }
      let theirs = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      #expect(isSame(ours, theirs), "\(String(decoding: bytes, as: UTF8.self))")
      acceptedByBoth += 1
    }
    #expect(acceptedByBoth > 100)
  }

  @Test(arguments: [9, 10])
  func `a value that is written and read again is the same`(seed: UInt64) throws {
    var generator = JSONDocumentGenerator(seed: seed)
    for _ in 0..<1000 {
      let value = try JSONReader.value(of: generator.document())
      #expect(JSONReader.read(JSONWriter.bytes(of: value)) == .whole(value, repairs: []))
      let canonical = JSONWriter.canonical(value)
      #expect(JSONWriter.canonical(try JSONReader.value(of: String(decoding: canonical, as: UTF8.self))) == canonical)
    }
  }

  @Test func `20,000 random numbers are rounded as the standard library rounds them`() throws {
    var generator = JSONDocumentGenerator(seed: 11)
    for _ in 0..<20_000 {
      let text = generator.number()
      #expect(try JSONReader.value(of: text).double == Double(text), "\(text)")
    }
  }

  /// Foundation refuses the whole text for a number beyond the range of a Double.
  private func holdsInfinity(_ value: JSONValue) -> Bool {
    switch value {
    case .number(let number): number.isInfinite
    case .array(let values): values.contains(where: holdsInfinity)
    case .object(let object): object.members.contains { holdsInfinity($0.value) }
    case .null, .bool, .integer, .string, .unreadable: false
    }
  }

  /// Foundation keeps some numbers as decimals, and rounds those carelessly.
  private func isClose(_ left: Double, _ right: Double) -> Bool { abs(left - right) <= abs(right) * 1e-14 }

  private func isSame(_ ours: JSONValue, _ theirs: Any) -> Bool {
    switch ours {
    case .null: theirs is NSNull
    case .bool(let value): (theirs as? Bool) == value
    case .integer(let value): (theirs as? NSNumber)?.int64Value == value
    case .number(let value): (theirs as? NSNumber).map { isClose($0.doubleValue, value) } ?? false
    case .string(let value): (theirs as? String).map { $0.utf8.elementsEqual(value.utf8) } ?? false
    case .array(let values):
      (theirs as? [Any]).map { $0.count == values.count && zip(values, $0).allSatisfy(isSame) } ?? false
    case .object(let object):
      (theirs as? [String: Any]).map { theirs in
        theirs.count == object.members.count
          && object.members.allSatisfy { member in theirs[member.key].map { isSame(member.value, $0) } ?? false }
      } ?? false
    case .unreadable: false
    }
  }
}
