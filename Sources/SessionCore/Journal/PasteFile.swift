import CopilotProtocol
import JSONRPC

/// The long texts of a draft, in a file beside it that is only written when one comes or goes. A text that the draft on
/// the disk may still name stays there until a newer draft is safe.
struct PasteFile: Equatable, Sendable {
  private struct Entry: Equatable, Sendable {
    let key: Int
    let text: String
  }

  private var entries: [Entry] = []
  private var nextKey = 1
  private var file = SnapshotFile()

  init() {}

  /// With what an earlier run left.
  init(_ texts: [Int: String]) {
    entries = texts.sorted { $0.key < $1.key }.map { Entry(key: $0.key, text: $0.value) }
    nextKey = (texts.keys.max() ?? 0) + 1
  }

  var isWaiting: Bool { file.isWaiting }

  static func texts(in values: [JSONValue]) -> [Int: String] {
    values.reduce(into: [:]) { texts, value in
      guard let key = value["key"]?.integer, let text = value["text"]?.string else { return }
      texts[Int(clamping: key)] = text
    }
  }

  /// Where the text of each paste lies; those that are new are to be written before the draft that names them.
  mutating func keys(for pastes: [Draft.Paste]) -> [Int] {
    var isNew = false
    let keys = pastes.map { paste in
      if let known = entries.first(where: { $0.text.utf8.elementsEqual(paste.text.utf8) }) { return known.key }
      let entry = Entry(key: nextKey, text: paste.text)
      nextKey += 1
      entries.append(entry)
      isNew = true
      return entry.key
    }
    if isNew { file.put(bytes) }
    return keys
  }

  /// A draft that names these, and no others, is safe.
  mutating func keepOnly(_ keys: [Int]) {
    guard entries.contains(where: { !keys.contains($0.key) }) else { return }
    entries.removeAll { !keys.contains($0.key) }
    file.put(bytes)
  }

  mutating func flush(to path: String, in store: any FileStore) throws(FileFault) {
    try file.flush(to: path, in: store)
  }

  private var bytes: [UInt8] {
    entries.flatMap { JournalLine.bytes(of: ["key": .integer(Int64($0.key)), "text": .string($0.text)]) }
  }
}

/// The newest draft and its long texts, until they are on the disk.
struct DraftFile: Equatable, Sendable {
  private var draft = SnapshotFile()
  private var pastes = PasteFile()
  private var keys: [Int] = []

  var isWaiting: Bool { draft.isWaiting || pastes.isWaiting }

  /// What lay there is not to be lost before something newer is safe.
  mutating func adopt(_ texts: [Int: String]) { pastes = PasteFile(texts) }

  /// - Parameters:
  ///   - takenBack: the prompts in it that the outbox on the disk may still hold.
  ///   - task: the session that it is written for, if there is one.
  mutating func put(_ new: Draft, holding takenBack: [TakenBackPrompt], of task: SessionID?) {
    keys = pastes.keys(for: new.pastes)
    draft.put(JournalLine.bytes(of: new.json(keys: keys).holding(takenBack).belonging(to: task)))
  }

  /// First what a draft names, then the draft, then what nothing names any more goes.
  mutating func flush(to claim: JournalClaim, in store: any FileStore) throws(FileFault) {
    let wasWaiting = draft.isWaiting
    try pastes.flush(to: claim.pastes, in: store)
    try draft.flush(to: claim.draft, in: store)
    guard wasWaiting else { return }
    pastes.keepOnly(keys)
    try pastes.flush(to: claim.pastes, in: store)
  }
}
