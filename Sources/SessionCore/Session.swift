// SessionCore: the actors that perform what the model decides. Runtimes come in as bytes; calls, records and snapshots
// of the session go out. It may import everything of the wire leg and the waist, and nothing of the screen leg.

import CopilotProtocol
import JSONRPC
package import SessionModel

/// One session over one runtime at a time. It owns the state; whoever shows it asks for a snapshot.
package actor Session {
  /// Tells that the state is new. Only the newest news counts, so that a slow reader skips instead of falling behind.
  package nonisolated let changes: AsyncStream<Void>

  private let plan: SessionPlan
  private let launcher: any RuntimeLauncher
  private let recorder: any SessionRecorder
  private let clock: SessionClock
  private let changed: AsyncStream<Void>.Continuation
  private let jobs: AsyncStream<Job>
  private let work: AsyncStream<Job>.Continuation
  private var state: SessionState
  private var runtime: AttachedRuntime?
  private var router = EventRouter()
  private var alarm: Task<Void, Never>?
  private var alarmAt: Moment?
  private var isClosing = false

  /// What is done one after the other, in the order in which it was decided.
  private enum Job {
    case perform(SessionEffect)
    case keep(JSONValue, SessionID)
  }

  package init(
    plan: SessionPlan, launcher: any RuntimeLauncher, recorder: any SessionRecorder, clock: SessionClock
  ) {
    self.plan = plan
    self.launcher = launcher
    self.recorder = recorder
    self.clock = clock
    state = plan.initialState
    (changes, changed) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    // Unbounded: a job is something that a person or the model decided, or that happened, and must not be dropped.
    (jobs, work) = AsyncStream.makeStream(of: Job.self, bufferingPolicy: .unbounded)
  }

  package var snapshot: SessionState { state }

  /// Starts the runtime and the session, and performs what the model decides until `close` is called.
  package func run() async {
    await withDiscardingTaskGroup { group in
      group.addTask { await self.start() }
      for await job in jobs {
        switch job {
        // A record is safe before anything after it leaves the program.
        case .perform(.record(let record)): await recorder.record(record, of: state.identity.task)
        case .keep(let event, let task): await recorder.recordEvent(event, of: task)
        // Calls wait for their replies on their own.
        case .perform(let effect): group.addTask { await self.perform(effect) }
        }
      }
      group.cancelAll()
    }
  }

  package func perform(_ act: PersonAct) { feed(.person(act)) }

  /// Leaves the session: the agent goes on in the cloud. Returns when nothing of the runtime is left.
  package func close() async {
    guard !isClosing else { return }
    isClosing = true
    feed(.person(.detached))
    alarm?.cancel()
    await runtime?.stop()
    runtime = nil
    work.finish()
    changed.finish()
  }

  /// The one way in which the state changes.
  private func feed(_ input: SessionInput) {
    for effect in SessionReducer.reduce(&state, input, at: clock.now) { work.yield(.perform(effect)) }
    changed.yield()
    setAlarm()
  }

  private func setAlarm() {
    guard state.nextDeadline != alarmAt, !isClosing else { return }
    alarm?.cancel()
    alarmAt = state.nextDeadline
    guard let deadline = alarmAt else { return }
    alarm = Task { [clock] in
      do { try await clock.sleep(until: deadline) } catch { return }
      if !Task.isCancelled { self.alarmRang() }
    }
  }

  private func alarmRang() {
    alarmAt = nil
    feed(.timePassed)
  }
}

// MARK: Starting, losing and finding the runtime

extension Session {
  private func start() async {
    do throws(SessionFailure) {
      feed(.runtime(.wasLaunched))
      let runtime = try await attach()
      feed(.runtime(.answered(version: try await runtime.handshake())))
      feed(.runtime(.signedIn(login: try await runtime.signIn())))
      feed(.runtime(.reservationWasSent))
      router.expectNewSession()
      let task = try await runtime.reserve(plan.repository)
      feed(.runtime(.reserved(task)))
      for event in router.sessionOpened(task) { receiveEvent(event) }
    } catch {
      await fail(error)
    }
  }

  private func attach() async throws(SessionFailure) -> AttachedRuntime {
    let attached = AttachedRuntime(try await launcher.launch())
    if isClosing {
      await attached.stop()
      throw .runtimeEnded(RuntimeLoss(reason: "aloft was closed", errorOutput: ""), in: .runtime)
    }
    runtime = attached
    attached.consume { [weak self] incoming in await self?.receive(incoming, from: attached) }
    return attached
  }

  private func fail(_ failure: SessionFailure) async {
    guard !isClosing else { return }
    feed(.runtime(.couldNotStart(failure)))
    await runtime?.stop()
    runtime = nil
  }

  private func reconnect() async {
    guard let task = state.identity.task else { return }
    await runtime?.stop()
    do throws(SessionFailure) {
      let runtime = try await attach()
      feed(.runtime(.answered(version: try await runtime.handshake())))
      router.expectHistory()
      feed(.runtime(.historyBegan))
      let wireID = try await runtime.connect(to: task)
      for event in router.sessionOpened(wireID) { receiveEvent(event) }
      feed(.runtime(.reconnected(wireID: wireID)))
    } catch {
      await runtime?.stop()
      runtime = nil
      if !isClosing { feed(.runtime(.reconnectionFailed(RuntimeLoss(error)))) }
    }
  }

  private func receive(_ incoming: Incoming, from source: AttachedRuntime) async {
    guard source === runtime else { return }
    switch incoming {
    case .notification(method: "session.event", let params, let readability):
      let event = ArrivedEvent(params: params, readability: readability)
      if router.admits(event) { receiveEvent(event) }
    case .notification, .request: break
    case .fault(let fault): if fault.concernsPeople { feed(.frameWasUnreadable(code: fault.code)) }
    case .closed(let reason):
      let loss = await source.loss(reason)
      guard source === runtime, !isClosing else { return }
      runtime = nil
      await source.stop()
      feed(.runtime(.wasLost(loss)))
    }
  }

  private func receiveEvent(_ event: ArrivedEvent) {
    if let task = state.identity.task { work.yield(.keep(event.params, task)) }
    feed(.event(event.decoded))
  }
}

// MARK: Performing

extension Session {
  private func perform(_ effect: SessionEffect) async {
    switch effect {
    case .record: break
    case .send(let prompt): await send(prompt)
    case .answer(let decision): await answer(decision)
    case .listPendingRequests: await listPendingRequests()
    case .abort: await abort()
    case .reconnect: await reconnect()
    }
  }

  private func send(_ prompt: OutgoingPrompt) async {
    guard let runtime, let id = state.identity.wireID else { return }
    do throws(CallFailure) {
      _ = try await runtime.call(SessionSendCall(sessionID: id, prompt: prompt.text))
    } catch {
      feed(.call(.sendWasRefused(prompt.id, words: error.words)))
    }
  }

  private func answer(_ decision: Decision) async {
    guard let runtime, let id = state.identity.wireID, let request = state.requests[decision.request] else { return }
    do throws(CallFailure) {
      let reply = try await runtime.answer(request, with: decision.answer, in: id)
      feed(.call(.answerWasTaken(decision.request, isKnown: reply.success)))
    } catch {
      feed(.call(.answerWasRefused(decision.request, words: error.words)))
    }
  }

  private func listPendingRequests() async {
    guard let runtime, let id = state.identity.wireID else { return }
    do throws(CallFailure) {
      let pending = try await runtime.call(PendingRequestsCall(sessionID: id))
      let listed = pending.items.map { ListedRequest(id: $0.requestID, prompt: $0.prompt) }
      feed(.call(.pendingRequestsWereListed(listed)))
    } catch {
      feed(.call(.pendingRequestsCouldNotBeListed))
    }
  }

  private func abort() async {
    guard let runtime, let id = state.identity.wireID else { return }
    do throws(CallFailure) {
      let reply = try await runtime.call(SessionAbortCall(sessionID: id))
      feed(.call(.abortWasAnswered(error: reply.success ? nil : reply.error ?? "the runtime gave no reason")))
    } catch {
      feed(.call(.abortWasAnswered(error: error.words)))
    }
  }
}
