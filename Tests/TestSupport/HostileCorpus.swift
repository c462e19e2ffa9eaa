import Foundation

/// One text that tries to deceive a person or to break the screen.
package struct HostileRow: Sendable {
  package enum Source: Equatable, Sendable {
    case text(String)
    /// Bytes as they come from a process, to be fed below the decoder of UTF-8.
    case bytes([UInt8])
    /// A JSON string with its quotes and escapes, since a lone surrogate cannot be told in any other way.
    case json(String)
  }

  package let id: String
  package let category: String
  package let source: Source
  /// What must happen, in words.
  package let must: String
  /// Byte sequences that cleaned text must not contain.
  package let never: [[UInt8]]
  /// Parts that a person must be able to read, in this order.
  package let shows: [String]
  /// The same text as it streams in; empty where the row does not say.
  package let chunks: [String]
}

/// The rows of `Tests/Corpora/hostile.jsonl`.
package enum HostileCorpus {
  package static let rows: [HostileRow] = try! load()

  private static func load() throws -> [HostileRow] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Corpora/hostile.jsonl")
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { line in
      try JSONDecoder().decode(Line.self, from: line).row()
    }
  }

  private struct Line: Decodable {
    let id: String
    let `class`: String
    let text: String
    let encoding: String?
    let must: String
    let never: [String]?
    let shows: [String]?
    let chunks: [String]?

    func row() throws -> HostileRow {
      HostileRow(
        id: id, category: `class`, source: try source(), must: must,
        never: try (never ?? []).map(bytes(ofHexadecimal:)),
        shows: shows ?? [], chunks: chunks ?? [])
    }

    private func source() throws -> HostileRow.Source {
      switch encoding {
      case nil: return .text(text)
      case "json-string-source": return .json(text)
      case "base64-bytes":
        guard let data = Data(base64Encoded: text) else { throw Unreadable(id: id) }
        return .bytes(Array(data))
      case .some: throw Unreadable(id: id)
      }
    }

    private func bytes(ofHexadecimal digits: String) throws -> [UInt8] {
      let digits = Array(digits)
      return try stride(from: 0, to: digits.count, by: 2).map { index in
        guard let byte = UInt8(String(digits[index..<(index + 2)]), radix: 16) else { throw Unreadable(id: id) }
        return byte
      }
    }
  }

  private struct Unreadable: Error {
    let id: String
  }
}
