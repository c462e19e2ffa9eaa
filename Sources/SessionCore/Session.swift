// SessionCore: the actors that perform what the model decides. Runtimes come in as bytes; calls, records and snapshots
// of the session go out. It may import everything of the wire leg and the waist, and nothing of the screen leg.

import CopilotProtocol
import JSONRPC
package import Logging
package import SessionModel

/// One session over one runtime at a time. It owns the state; whoever shows it asks for a snapshot.
///
/// Two streams meet here, each with one consumer: what arrives is taken in the order of the wire, replies included, and
/// what the model decides is performed in the order in which it was decided.
package actor Session {
  /// Tells that the state is new. Only the newest news counts, so that a slow reader skips instead of falling behind.
  package nonisolated let changes: AsyncStream<Void>

  private enum Job: Sendable {
    case perform(SessionEffect)
    case note(SessionNote)
    case keep(JSONValue, SessionID, EventOrigin)
    case listen(AttachedRuntime)
  }

  private enum Phase: Equatable { case new, running, over }

  let plan: SessionPlan
  let launcher: any RuntimeLauncher
  let clock: SessionClock
  private let recorder: any SessionRecorder
  /// Where old items are while nobody looks at them.
  let pages: TranscriptPages
  private let log: SessionLog
  private let changed: AsyncStream<Void>.Continuation
  private let jobs: AsyncStream<Job>
  private let jobQueue: AsyncStream<Job>.Continuation
  private(set) var state: SessionState
  var attachment: Attachment?
  /// Events that were taken in, and are not on their way to the disk yet.
  private var waitingEvents = 0
  private let waitingEventsLimit: Int
  private(set) var isClosing = false
  private var phase = Phase.new
  private var noted: SessionSighting?
  private var waitingForEnd: [CheckedContinuation<Void, Never>] = []
  private var alarm: (at: Moment, task: Task<Void, Never>)?

  /// Some minutes of a busy session, in a few megabytes: a disk that hangs longer must not cost memory without end.
  package static let standardWaitingEvents = 10_000
  /// Counted for each event that is shown and not kept, as the disk does not keep up.
  static let notKeptCode = "transcript.not-kept"

  package init(
    plan: SessionPlan, launcher: any RuntimeLauncher, recorder: any SessionRecorder, clock: SessionClock,
    pages: TranscriptPages = TranscriptPages(in: TranscriptPages.temporaryDirectories),
    waitingEventsLimit: Int = Session.standardWaitingEvents,
    logger: Logger = Logger(label: "aloft.session") { _ in SwiftLogNoOpLogHandler() }
  ) {
    self.waitingEventsLimit = waitingEventsLimit
    self.plan = plan
    self.launcher = launcher
    self.recorder = recorder
    self.pages = pages
    self.clock = clock
    log = SessionLog(logger)
    state = plan.initialState
    (changes, changed) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    // Unbounded: what a person or the model decided must not be dropped. Events are counted, and have their own limit.
    (jobs, jobQueue) = AsyncStream.makeStream(of: Job.self, bufferingPolicy: .unbounded)
  }

  package var snapshot: SessionState { state }

  package func perform(_ act: PersonAct) { feed(.person(act)) }

  /// Takes a prompt out of the outbox. False where it had gone out by then.
  package func withdraw(_ id: OutgoingPrompt.ID) -> Bool {
    let canBeWithdrawn = state.outbox[id]?.canBeWithdrawn ?? false
    perform(.withdrew(id))
    return canBeWithdrawn
  }

  /// Starts the runtime and the session, and goes on until `close` is called or the task is cancelled. Returns when
  /// nothing of the runtime is left. To be called once.
  package func run() async {
    guard phase == .new, !isClosing else { return }
    phase = .running
    await withDiscardingTaskGroup { group in
      group.addTask { await self.start() }
      for await job in jobs {
        switch job {
        // Nothing that was decided later leaves the program before a record is safe.
        case .perform(.record(let record)): await recorder.record(record, of: state.identity.task)
        case .note(let note): await recorder.note(note)
        case .perform(.reconnect): group.addTask { await self.reconnect() }
        case .perform(.send(let prompt)): await send(prompt)
        case .perform(.answer(let decision)): await answer(decision)
        case .perform(.listPendingRequests): await steer(.listPendingRequests)
        case .perform(.abort): await steer(.abort)
        // Nothing waits for these, and they wait for the disk.
        case .perform(.putAway(let part)): group.addTask { await self.putAway(part) }
        case .perform(.bringBack(let part, let address)): group.addTask { await self.bringBack(part, from: address) }
        case .perform(.setMode(let mode)): await steer(.setMode(mode))
        case .keep(let event, let task, let origin):
          waitingEvents -= 1
          await recorder.recordEvent(event, of: task, from: origin)
        case .listen(let runtime): group.addTask { await self.listen(to: runtime) }
        }
      }
      beginClosing()
      await letGo()?.stop()
      group.cancelAll()
    }
    await alarm?.task.value
    phase = .over
    for continuation in waitingForEnd { continuation.resume() }
    waitingForEnd = []
  }

  /// Leaves the session: the agent goes on in the cloud. Returns when nothing of the runtime is left.
  package func close() async {
    beginClosing()
    if phase == .running { await withCheckedContinuation { waitingForEnd.append($0) } }
  }

  private func beginClosing() {
    guard !isClosing else { return }
    feed(.person(.detached))
    if let note = state.note { jobQueue.yield(.note(note)) }
    isClosing = true
    jobQueue.finish()
    changed.finish()
    alarm?.task.cancel()
  }

  /// The one way in which the state changes. A session that is being closed does not change any more.
  func feed(_ input: SessionInput) {
    guard !isClosing else { return }
    log.note(input)
    for effect in SessionReducer.reduce(&state, input, at: clock.now) { jobQueue.yield(.perform(effect)) }
    noteSoon()
    changed.yield()
    setAlarm()
  }

  func keep(_ event: JSONValue, from origin: EventOrigin) {
    guard let task = state.identity.task else { return }
    guard waitingEvents < waitingEventsLimit else { return feed(.wireFaultWasSeen(code: Self.notKeptCode)) }
    waitingEvents += 1
    jobQueue.yield(.keep(event, task, origin))
  }

  /// When something has changed that a list of sessions tells.
  private func noteSoon() {
    guard let sighting = SessionSighting(of: state), sighting != noted, let note = state.note else { return }
    noted = sighting
    jobQueue.yield(.note(note))
  }

  func listenSoon(to runtime: AttachedRuntime) { jobQueue.yield(.listen(runtime)) }

  private func setAlarm() {
    guard alarm?.at != state.nextDeadline else { return }
    alarm?.task.cancel()
    alarm = state.nextDeadline.map { deadline in (deadline, ring(at: deadline)) }
  }

  private func ring(at deadline: Moment) -> Task<Void, Never> {
    Task { [clock] in
      do { try await clock.sleep(until: deadline) } catch { return }
      if !Task.isCancelled { self.alarmRang() }
    }
  }

  private func alarmRang() {
    alarm = nil
    feed(.timePassed)
  }
}
