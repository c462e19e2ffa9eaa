import JSONRPC

/// What was sent before, oldest first.
struct InputHistory: Equatable, Sendable {
  /// Enough for months of one person's prompts, and rewritten in a few milliseconds.
  static let limit = 1_000

  private(set) var entries: [String] = []

  init(_ values: [JSONValue] = []) { entries = values.compactMap { $0["text"]?.string } }

  /// A prompt that was sent before moves to the end. Texts are the same when their bytes are.
  mutating func add(_ text: String) {
    entries.removeAll { $0.utf8.elementsEqual(text.utf8) }
    entries.append(text)
    entries.removeFirst(max(0, entries.count - Self.limit))
  }

  var bytes: [UInt8] { entries.flatMap { JournalLine.bytes(of: ["text": .string($0)]) } }
}
