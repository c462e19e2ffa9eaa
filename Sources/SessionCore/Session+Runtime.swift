import CopilotProtocol
import JSONRPC
import SessionModel

/// Starting, losing and finding the runtime.
extension Session {
  func start() async {
    feed(.runtime(.wasLaunched))
    guard let runtime = await launch() else { return }
    do throws(OpeningFailure) {
      report(.answered(version: try await runtime.handshake()), of: runtime)
      report(.signedIn(login: try await runtime.signIn()), of: runtime)
      switch plan.origin {
      case .new:
        report(.reservationWasSent, of: runtime)
        attachment?.router.expectNewSession()
        await post(.open(.create(plan.repository)), to: runtime)
      case .existing(let known): await connect(to: known.task, over: runtime)
      }
    } catch {
      await giveUp(runtime, because: error)
    }
  }

  private func connect(to task: SessionID, over runtime: AttachedRuntime) async {
    report(.historyBegan, of: runtime)
    attachment?.router.expectHistory()
    await post(.open(.connect(task)), to: runtime)
  }

  func reconnect() async {
    guard let task = state.identity.task, let runtime = await launch() else { return }
    do throws(OpeningFailure) {
      report(.answered(version: try await runtime.handshake()), of: runtime)
      await connect(to: task, over: runtime)
    } catch {
      await giveUp(runtime, because: error)
    }
  }

  /// A runtime that answers to nobody else; nil when there is none, or no need of one any more.
  private func launch() async -> AttachedRuntime? {
    guard !isClosing else { return nil }
    let runtime: AttachedRuntime
    do throws(SessionFailure) {
      runtime = AttachedRuntime(try await launcher.launch(), clock: clock.steady)
    } catch {
      failed(error)
      return nil
    }
    guard !isClosing else {
      await runtime.stop()
      return nil
    }
    attachment = Attachment(runtime: runtime)
    listenSoon(to: runtime)
    return runtime
  }

  /// The runtime itself is well, and of no use.
  private func giveUp(_ runtime: AttachedRuntime, because failure: OpeningFailure) async {
    guard case .session(let failure) = failure, isAttached(to: runtime), let unused = letGo() else { return }
    failed(failure)
    await unused.stop()
  }

  private func failed(_ failure: SessionFailure) {
    feed(.runtime(state.wasOpened ? .reconnectionFailed(RuntimeLoss(failure)) : .couldNotStart(failure)))
  }

  private func report(_ news: RuntimeNews, of runtime: AttachedRuntime) {
    if isAttached(to: runtime) { feed(.runtime(news)) }
  }

  func isAttached(to runtime: AttachedRuntime) -> Bool { attachment?.runtime === runtime }

  /// From here on nothing that the runtime says counts. Whoever gets it stops it, so that it is stopped once.
  func letGo() -> AttachedRuntime? {
    defer { attachment = nil }
    return attachment?.runtime
  }
}

/// What arrives.
extension Session {
  func listen(to runtime: AttachedRuntime) async {
    for await incoming in runtime.incoming {
      guard isAttached(to: runtime) else { return }
      await receive(incoming, from: runtime)
    }
  }

  private func receive(_ incoming: Incoming, from runtime: AttachedRuntime) async {
    switch incoming {
    case .notification("session.event", let params, let readability):
      let event = ArrivedEvent(params: params, readability: readability)
      if attachment?.router.admits(event) == true { receive(event) }
    // It tells that there was an event, which we have seen.
    case .notification("session.lifecycle", _, _): break
    case .notification(let method, _, let readability):
      for fault in readability.faults + [.unknownNotification(method)] { feed(.wireFaultWasSeen(code: fault.code)) }
    case .request(let method): feed(.wireFaultWasSeen(code: WireFault.methodNotFound(method).code))
    case .outcome(let ticket, let outcome):
      if let call = attachment?.takeCall(ticket) { await receive(outcome, of: call, from: runtime) }
    case .fault(let fault):
      feed(fault.concernsPeople ? .frameWasUnreadable(code: fault.code) : .wireFaultWasSeen(code: fault.code))
    case .closed(let reason): await wasLost(runtime, reason)
    }
  }

  private func receive(_ event: ArrivedEvent) {
    keep(event.params, from: attachment?.router.isReplaying == true ? .history : .live)
    feed(.event(event.decoded))
  }

  private func receive(_ outcome: CallResult, of call: SessionCall, from runtime: AttachedRuntime) async {
    switch call {
    case .steer(let steering, _): if let meaning = steering.meaning(of: outcome) { feed(.call(meaning)) }
    case .open(let opening):
      do throws(CallFailure) {
        opened(try opening.sessionID(from: outcome), by: opening)
      } catch {
        await giveUp(runtime, because: OpeningFailure(error, in: opening.stage))
      }
    }
  }

  private func opened(_ session: SessionID, by opening: SessionCall.Opening) {
    switch opening {
    case .create: feed(.runtime(.reserved(session)))
    case .connect: feed(.runtime(.reconnected(wireID: session)))
    }
    for event in attachment?.router.sessionOpened(session) ?? [] { receive(event) }
  }

  /// It is stopped first: one that has closed its output and lives on would never tell how it ended.
  private func wasLost(_ runtime: AttachedRuntime, _ reason: CloseReason) async {
    guard let lost = letGo() else { return }
    await lost.stop()
    feed(.runtime(.wasLost(await lost.loss(reason))))
  }
}
