import CopilotProtocol
import JSONRPC

/// One place for a draft and an outbox, which no other process uses while this value lives.
struct JournalClaim: Sendable {
  let stem: String
  /// Which place of its key: 1, or more when other programs hold those before it.
  let number: Int
  let draft: String
  /// The long texts of the draft.
  let pastes: String
  let outbox: String
  private let lock: FileLock

  init(stem: String, number: Int, in place: JournalPlace, holding lock: FileLock) {
    self.stem = stem
    self.number = number
    draft = "\(place.drafts)/\(stem).jsonl"
    pastes = "\(place.drafts)/\(stem).pastes.jsonl"
    outbox = "\(place.outboxes)/\(stem).jsonl"
    self.lock = lock
  }
}

/// What lies in one place.
struct ClaimedRecords: Equatable, Sendable {
  var draft: Draft?
  /// The long texts that lie beside it, by their keys.
  var pastes: [Int: String] = [:]
  var prompts: [RecoveredPrompt] = []
  /// Whether the outbox still holds prompts that had been taken back into the draft; they are not among the prompts.
  var heldTakenBack = false
  var notices: [JournalNotice] = []
  /// The sessions that these were written for, where that was known.
  var draftTask: SessionID?
  var promptTask: SessionID?

  var isEmpty: Bool { draft == nil && prompts.isEmpty }
}

extension JournalFiles {
  /// How many programs can work under one key: more than anybody has terminals open in one repository.
  private static let placeLimit = 16

  enum ClaimCondition { case any, empty }

  /// Takes the first place of a key that is free and can be read. What cannot be read must not be overwritten.
  func claim(
    _ key: JournalKey, _ condition: ClaimCondition
  ) throws(JournalError) -> (claim: JournalClaim, records: ClaimedRecords) {
    var notices: [JournalNotice] = []
    var lastFault: FileFault?
    for number in 1...Self.placeLimit {
      do throws(FileFault) {
        guard let claim = try claim(key, number: number) else {
          notices = notices.isEmpty ? [.sharedKey] : notices
          continue
        }
        var records = try records(of: claim)
        records.notices = notices + records.notices
        if condition == .any || records.isEmpty { return (claim, records) }
      } catch {
        lastFault = error
        notices.append(.unreadable(error))
      }
    }
    throw lastFault.map(JournalError.file) ?? .noPlaceLeft
  }

  /// Takes all other places of a key that nobody uses any more.
  func claimOrphans(of key: JournalKey, besides own: JournalClaim) throws(FileFault) -> [JournalClaim] {
    let names = try Set(store.names(in: place.locks))
    var orphans: [JournalClaim] = []
    for number in 1...Self.placeLimit {
      let stem = stem(of: key, number)
      guard stem != own.stem, names.contains(stem) else { continue }
      if let claim = try claim(key, number: number) { orphans.append(claim) }
    }
    return orphans
  }

  func records(of claim: JournalClaim) throws(FileFault) -> ClaimedRecords {
    let drafts = try read(claim.draft)
    let texts = try read(claim.pastes)
    let pastes = PasteFile.texts(in: texts.values)
    let prompts = try read(claim.outbox)
    let draft = drafts.values.last.flatMap { Draft($0, pastes: pastes) }
    let held = prompts.values.compactMap(RecoveredPrompt.init)
    let waiting = held.without(drafts.values.last?.takenBack ?? [])
    return ClaimedRecords(
      draft: draft.flatMap { $0.isEmpty ? nil : $0 }, pastes: pastes,
      prompts: waiting, heldTakenBack: waiting.count < held.count,
      notices: [drafts.notice, texts.notice, prompts.notice].compactMap(\.self),
      draftTask: drafts.values.last?.task, promptTask: prompts.values.last?.task)
  }

  /// Nil when the place is in use.
  func claim(_ key: JournalKey, number: Int) throws(FileFault) -> JournalClaim? {
    let stem = stem(of: key, number)
    guard let lock = try takeLock(stem) else { return nil }
    return JournalClaim(stem: stem, number: number, in: place, holding: lock)
  }

  private func stem(of key: JournalKey, _ number: Int) -> String {
    number == 1 ? key.stem : "\(key.stem)~\(number)"
  }
}

extension JSONValue {
  fileprivate static let task = "task"

  /// The session that a record was written for.
  fileprivate var task: SessionID? { self[Self.task]?.string.map(SessionID.init(rawValue:)) }

  func belonging(to task: SessionID?) -> JSONValue {
    guard let task, case .object(var object) = self else { return self }
    object.set(Self.task, .string(task.rawValue))
    return .object(object)
  }
}
