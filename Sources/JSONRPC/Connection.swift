import Synchronization

/// JSON-RPC 2.0 over `Content-Length` frames. This target knows no word of the runtime's vocabulary and imports neither
/// Foundation nor a system library.
///
/// Bytes come in through a `ByteChannel`, are cut by `FrameDecoder`, read by `MessageCodec` and judged by
/// `ConnectionMachine`; replies resume the calls that wait for them, everything else goes out through `incoming`. Calls
/// become frames in the order in which they are made.
package actor Connection {
  /// What arrives, in the order of the wire. One consumer; its last element is `.closed`.
  package nonisolated let incoming: AsyncStream<Incoming>

  /// Who gets the outcome of a call: the task that made it, or whoever reads `incoming`.
  enum Waiter {
    case caller(CheckedContinuation<Result<Reply, CallError>, Never>)
    case reader(CallTicket)
  }

  private let channel: any ByteChannel
  private let time: ElapsedTime
  private let delivery: AsyncStream<Incoming>.Continuation
  private let outgoing: AsyncStream<[UInt8]>.Continuation
  /// The reader and the writer, for as long as the connection lives.
  private let tasks = Mutex<[Task<Void, Never>]>([])
  private var machine: ConnectionMachine<Waiter>
  private var alarm: (deadline: Duration, task: Task<Void, Never>)?
  private var pausedReader: CheckedContinuation<Void, Never>?
  private var closing: Task<Void, Never>?

  /// Begins to read at once. The owner consumes `incoming` and calls `close` in the end.
  package init(
    channel: any ByteChannel, limits: ConnectionLimits = .standard, clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.channel = channel
    time = ElapsedTime(since: clock)
    machine = ConnectionMachine(limits: limits)
    // Unbounded, since an event must not be dropped, and since a consumer that awaits a call must not stop the reader
    // that brings the reply.
    (incoming, delivery) = AsyncStream.makeStream(of: Incoming.self, bufferingPolicy: .unbounded)
    // Unbounded, since the machine counts what waits and keeps to its limit.
    let (frames, outgoing) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .unbounded)
    self.outgoing = outgoing
    tasks.withLock { $0 = [Task { await self.read() }, Task { await self.write(frames) }] }
  }

  /// The result of a method. The request is written after all earlier ones.
  package func call(
    _ method: String, _ params: JSONValue, timeout: Duration
  ) async throws(CallError) -> JSONValue {
    try await reply(to: method, params, timeout: timeout).result
  }

  /// The result of a method, and whether it is what the peer wrote: for replies on which something is decided.
  package func reply(
    to method: String, _ params: JSONValue, timeout: Duration
  ) async throws(CallError) -> Reply {
    let id = machine.allocateID()
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in
        perform(machine.callWasMade(id, method, params, timeout: timeout, waiter: .caller(waiter), at: time.now))
      }
    } onCancel: {
      // Comes after the registration, however early the cancellation: this actor is not free before.
      Task { await self.callerGaveUp(id) }
    }
    return try outcome.get()
  }

  /// Makes a call whose outcome comes through `incoming`, in its place among the messages of the wire: for a reply that
  /// says what the events around it mean. On a closed connection it comes to nothing, as `.closed` has told.
  package func post(_ ticket: CallTicket, _ method: String, _ params: JSONValue, timeout: Duration) {
    let id = machine.allocateID()
    perform(machine.callWasMade(id, method, params, timeout: timeout, waiter: .reader(ticket), at: time.now))
  }

  /// Queues a notification. Nobody learns whether it arrives; on a closed connection it is dropped.
  package func notify(_ method: String, _ params: JSONValue) async {
    perform(machine.notificationWasMade(method, params, at: time.now))
  }

  /// Closes the channel at once; what waits to be written is dropped. Returns when nothing of this connection runs.
  package func close() async {
    perform(machine.closeWasRequested())
    await closing?.value
    for task in tasks.withLock(\.self) { await task.value }
  }

  private func callerGaveUp(_ id: Int64) { perform(machine.callerGaveUp(id, at: time.now)) }
}

/// The three tasks.
extension Connection {
  private func read() async {
    do throws(ChannelError) {
      while let bytes = try await channel.read() {
        perform(machine.bytesArrived(bytes, at: time.now))
        if !machine.mayRead { await withCheckedContinuation { pausedReader = $0 } }
      }
      perform(machine.peerClosed())
    } catch {
      perform(machine.readingFailed(error))
    }
  }

  private func write(_ frames: AsyncStream<[UInt8]>) async {
    do throws(ChannelError) {
      for await frame in frames {
        try await channel.write(frame)
        machine.messageWasWritten(at: time.now)
        afterChange()
      }
    } catch {
      machine.writingFailed(error, at: time.now)
      afterChange()
    }
  }

  private func alarmRang(dueAt deadline: Duration) {
    alarm = nil
    perform(machine.alarmRang(dueAt: deadline, at: time.now))
  }
}

/// What the machine has decided.
extension Connection {
  private func perform(_ actions: [ConnectionMachine<Waiter>.Action]) {
    for action in actions {
      switch action {
      case .write(let frame): outgoing.yield(frame)
      case .deliver(let incoming): delivery.yield(incoming)
      case .resume(.caller(let waiter), let outcome): waiter.resume(returning: outcome)
      case .resume(.reader(let ticket), let outcome): delivery.yield(.outcome(ticket, outcome))
      case .close: shutDown()
      }
    }
    afterChange()
  }

  private func shutDown() {
    delivery.finish()
    outgoing.finish()
    alarm?.task.cancel()
    alarm = nil
    closing = Task { [channel] in await channel.close() }
  }

  private func afterChange() {
    if machine.mayRead, let reader = pausedReader {
      pausedReader = nil
      reader.resume()
    }
    setAlarm()
  }

  /// One alarm for all deadlines. It is replaced only by an earlier one: when it rings with nothing due, it is set anew.
  private func setAlarm() {
    guard let deadline = machine.deadline, alarm.map({ deadline < $0.deadline }) ?? true else { return }
    alarm?.task.cancel()
    let task = Task { [time] in
      do { try await time.sleep(until: deadline) } catch { return }
      if !Task.isCancelled { self.alarmRang(dueAt: deadline) }
    }
    alarm = (deadline, task)
  }
}
