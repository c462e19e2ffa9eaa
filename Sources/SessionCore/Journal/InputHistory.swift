import JSONRPC
import SessionModel

/// A prompt that was sent before.
package struct HistoryRecord: Equatable, Sendable {
  package let text: String
  /// Ranges of its bytes that were folded when it was written.
  package let folds: [Range<Int>]
  /// The repository that it was written for, in small letters; nil where there was none, or none was known.
  package let repository: String?

  package init(text: String, folds: [Range<Int>] = [], repository: String? = nil) {
    self.text = text
    self.folds = folds
    self.repository = repository
  }
}

/// What was sent before, oldest first.
struct InputHistory: Equatable, Sendable {
  /// For each repository: enough for months of one person's prompts, and rewritten in a few milliseconds.
  static let limit = 1_000
  /// Bytes of one prompt: a longer one is no line to be called again, and would be written anew with every prompt.
  static let longestText = 1 << 20
  /// Bytes of all of them, for the same reason.
  static let byteLimit = 8 << 20

  private(set) var entries: [HistoryRecord] = []

  init(_ values: [JSONValue] = []) { entries = values.compactMap(HistoryRecord.init) }

  /// A prompt that was sent before moves to the end. Texts are the same when their bytes are.
  mutating func add(_ new: HistoryRecord) {
    guard new.text.utf8.count <= Self.longestText else { return }
    entries.removeAll { $0.repository == new.repository && $0.text.utf8.elementsEqual(new.text.utf8) }
    entries.append(new)
    if entries.count(where: { $0.repository == new.repository }) > Self.limit,
      let oldest = entries.firstIndex(where: { $0.repository == new.repository })
    {
      entries.remove(at: oldest)
    }
    var bytes = entries.reduce(0) { $0 + $1.text.utf8.count }
    while bytes > Self.byteLimit { bytes -= entries.removeFirst().text.utf8.count }
  }

  /// Those for a repository, and those of which it is not known; all of them where there is no repository.
  func entries(for repository: String?) -> [HistoryRecord] {
    guard let repository else { return entries }
    return entries.filter { $0.repository == nil || $0.repository == repository }
  }

  var bytes: [UInt8] { entries.flatMap { JournalLine.bytes(of: $0.json) } }
}

extension HistoryRecord {
  init?(_ value: JSONValue) {
    guard let text = value["text"]?.string else { return nil }
    let borders = value["folds"]?.array?.compactMap { $0.integer.map { Int(clamping: $0) } } ?? []
    let folds = stride(from: 0, to: borders.count - 1, by: 2).compactMap { place in
      borders[place] <= borders[place + 1] ? borders[place]..<borders[place + 1] : nil
    }
    self.init(text: text, folds: folds, repository: value["repository"]?.string)
  }

  var json: JSONValue {
    var object = JSONObject()
    object.set("text", .string(text))
    object.set("repository", repository.map(JSONValue.string))
    let borders = folds.flatMap { [$0.lowerBound, $0.upperBound] }
    object.set("folds", borders.isEmpty ? nil : .array(borders.map { .integer(Int64($0)) }))
    return .object(object)
  }
}

extension JournalKey {
  /// What the history calls the repository; nil where it is not known.
  var historyPlace: String? {
    switch self {
    case .repository(let name): name.text.lowercased()
    case .task, .noRepository: nil
    }
  }
}
