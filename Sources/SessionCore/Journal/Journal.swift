package import CopilotProtocol
package import JSONRPC
package import SessionModel

/// Keeps on the disk what must not be lost: the draft, prompts that were not seen to arrive, decisions, where sessions
/// can be found again, and the transcript.
///
/// It never fails. What cannot be written stays in memory and is tried again, with every new record and every few
/// seconds; `health` tells how it stands. Whoever opens it closes it. It waits for the disk on a thread of its own.
package actor Journal {
  package enum TranscriptPolicy: Equatable, Sendable { case recorded, notRecorded }

  /// How the saving stands, each time it changes, beginning with how it stands now. One consumer; only the newest
  /// counts.
  package nonisolated let healthChanges: AsyncStream<JournalHealth>
  /// Whether events are kept at all; there are thousands, and each would have to wait for this actor's thread.
  package nonisolated let keepsTranscript: Bool
  package private(set) var health: JournalHealth
  package internal(set) var recovery = JournalRecovery()

  /// Often enough that space on a full disk is used soon, seldom enough to cost nothing.
  static let retryInterval = Duration.seconds(5)

  let key: JournalKey
  /// Whose prompts the history offers, and what new ones are written down for; nil where that is not known.
  var historyPlace: String?
  let files: JournalFiles?
  var claim: JournalClaim?
  var draft = DraftFile()
  var outbox = SnapshotFile()
  /// Prompts that are in the draft again, and perhaps still in the outbox on the disk.
  private var takenBack: [TakenBackPrompt] = []
  var logs: [JournalLog: AppendLog] = [:]
  var newHistory: [HistoryRecord] = []
  /// While the history of a session comes again.
  var recorded: RecordedEvents?
  var retry: Task<Void, Never>?
  /// The session that draft and outbox are for; nil before there is one.
  private var task: SessionID?
  private var lastDraft: Draft?
  private var lastOutbox: [RecoveredPrompt]?
  private(set) var isClosed = false

  let clock: any Clock<Duration>
  private let decisionLine: DecisionLine
  private let wallClock: @Sendable () -> Int64
  private let healthReports: AsyncStream<JournalHealth>.Continuation
  private let executor = SerialQueueExecutor(label: "aloft.journal")

  package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Opens the journal and reads what an earlier run left.
  /// - Parameters:
  ///   - place: nil where there is no home: then nothing is saved.
  ///   - key: whom draft and outbox belong to.
  ///   - repository: whose history it is, where the key does not say.
  ///   - inheritance: what is taken over of what earlier runs left.
  ///   - masking: hides what must not be written into the decision log.
  ///   - wallClock: milliseconds since 1970, UTC.
  package static func open(
    _ place: JournalPlace?, key: JournalKey, repository: RepositoryName? = nil,
    inheriting inheritance: JournalInheritance = .everything,
    transcript: TranscriptPolicy = .recorded, masking: @escaping @Sendable (String) -> String,
    store: any FileStore = PosixFileStore(),
    clock: any Clock<Duration> = ContinuousClock(), wallClock: @escaping @Sendable () -> Int64 = wallClockMilliseconds
  ) async -> Journal {
    let files = place.map { JournalFiles(place: $0, store: store) }
    let journal = Journal(
      files: files, key: key, historyPlace: repository.map(\.text).map { $0.lowercased() } ?? key.historyPlace,
      transcript: transcript, decisionLine: DecisionLine(mask: masking), clock: clock,
      wallClock: wallClock)
    await journal.takeOver(inheritance)
    return journal
  }

  private init(
    files: JournalFiles?, key: JournalKey, historyPlace: String?, transcript: TranscriptPolicy,
    decisionLine: DecisionLine,
    clock: any Clock<Duration>, wallClock: @escaping @Sendable () -> Int64
  ) {
    self.decisionLine = decisionLine
    self.files = files
    self.key = key
    self.historyPlace = historyPlace
    keepsTranscript = files != nil && transcript == .recorded
    self.clock = clock
    self.wallClock = wallClock
    health = files == nil ? .notSaving(.noHome) : .saving
    (healthChanges, healthReports) = AsyncStream.makeStream(
      of: JournalHealth.self, bufferingPolicy: .bufferingNewest(1))
    healthReports.yield(health)
  }

  /// Keeps what stands in the composer; an empty text is kept too. The caller decides how often.
  @discardableResult
  package func saveDraft(_ new: Draft) -> JournalHealth {
    put(new)
    return flush()
  }

  /// Keeps a draft into which a prompt of the outbox was taken back. The outbox without it is to be recorded afterwards;
  /// whatever happens in between, the prompt is found again once.
  @discardableResult
  package func saveDraft(_ new: Draft, takingBack prompt: String) -> JournalHealth {
    takenBack.append(TakenBackPrompt(prompt, outOf: lastOutbox ?? recovery.outbox))
    return saveDraft(new)
  }

  /// Keeps a record. When this returns `saving`, it is on the disk.
  /// - Parameter task: the session it is about, once that is known.
  @discardableResult
  package func record(_ record: JournalRecord, of task: SessionID?) -> JournalHealth {
    switch record {
    case .outbox(let prompts): put(prompts.map(RecoveredPrompt.init))
    case .decision(let entry): append(decisionLine.json(entry, task: task), to: .decisions)
    case .outcome(let entry): append(decisionLine.json(entry, task: task), to: .decisions)
    }
    return flush()
  }

  /// Keeps what is known of a session, so that it is found again.
  @discardableResult
  package func note(_ note: SessionNote) -> JournalHealth {
    belong(to: note.task)
    append(SessionLine.json(note, at: wallClock()), to: .sessions)
    return flush()
  }

  /// Adds an event to the transcript of a session, as it was received; one of the history only when it is not there yet.
  /// After a failure it waits for the next attempt, so that a busy session does not hammer a full disk.
  package func recordEvent(_ event: JSONValue, of task: SessionID, from origin: EventOrigin = .live) {
    guard keepsTranscript, isNew(event, of: task, from: origin) else { return }
    append(event, to: .transcript(task))
    if health == .saving { flush() }
  }

  /// Adds a prompt to the history of what was sent, which all programs share.
  package func addToHistory(_ text: String, folds: [Range<Int>] = []) {
    newHistory.append(HistoryRecord(text: text, folds: folds, repository: historyPlace))
    flush()
  }

  /// Tries once more to save what waits, and lets go of the key. Nothing is to be recorded afterwards.
  @discardableResult
  package func close() async -> JournalHealth {
    isClosed = true
    retry?.cancel()
    await retry?.value
    let last = flush()
    if let files { for log in logs.keys { logs[log]?.close(in: files.store) } }
    claim = nil
    healthReports.finish()
    return last
  }

  func report(_ new: JournalHealth) {
    guard new != health else { return }
    health = new
    healthReports.yield(new)
  }

  func put(_ new: Draft) {
    lastDraft = new
    draft.put(new, holding: takenBack, of: task)
  }

  func put(_ prompts: [RecoveredPrompt]) {
    lastOutbox = prompts
    takenBack.removeAll { !$0.isHeld(by: prompts) }
    outbox.put(prompts.flatMap { JournalLine.bytes(of: $0.json.belonging(to: task)) })
  }

  /// What was written before there was a session was written for this one.
  private func belong(to task: SessionID) {
    guard self.task != task else { return }
    self.task = task
    if let draft = lastDraft ?? recovery.draft { put(draft) }
    let prompts = lastOutbox ?? recovery.outbox
    if !prompts.isEmpty { put(prompts) }
  }

  private func append(_ value: JSONValue, to log: JournalLog) {
    guard let files else { return }
    logs[log, default: AppendLog(path: log.path(in: files.place), isDurable: log.isDurable)]
      .append(JournalLine.bytes(of: value))
  }
}
