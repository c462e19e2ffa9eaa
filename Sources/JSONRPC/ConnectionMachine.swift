/// Decides what a connection does and does none of it. Each input says what happened; the actions it returns are to be
/// performed in their order. `Waiter` is whatever gets the outcome of a call; `now` is the time since the connection
/// began.
struct ConnectionMachine<Waiter> {
  enum Action {
    /// One frame, after the frames of all earlier actions.
    case write([UInt8])
    case deliver(Incoming)
    case resume(Waiter, Result<Reply, CallError>)
    /// The last action.
    case close
  }

  let limits: ConnectionLimits
  var decoder: FrameDecoder
  var pending = PendingRequests<Waiter>()
  var badFramesInARow = 0
  private var closeReason: CloseReason?
  private var actions: [Action] = []
  private var unwrittenCount = 0
  private var writeDeadline: Duration?
  private var writeFailure: (error: ChannelError, deadline: Duration)?
  /// Before this moment nothing is called silent.
  private var graceEnd = Duration.zero

  init(limits: ConnectionLimits) {
    self.limits = limits
    decoder = FrameDecoder(limits: limits.frame)
  }

  var isOpen: Bool { closeReason == nil }

  /// Whether more bytes may be read: not while the peer lets our answers pile up.
  var mayRead: Bool { !isOpen || writeFailure != nil || unwrittenCount <= limits.writeQueue }

  /// When `alarmRang` is to be called; nil while nothing can be late.
  var deadline: Duration? {
    guard isOpen else { return nil }
    let silence = mayRead ? decoder.deadline : nil
    // Closures, here and in `PendingRequests`: in a generic type a key path is looked up by name at every use.
    let earliest = [silence, pending.nextDeadline, writeDeadline, writeFailure?.deadline].compactMap { $0 }.min()
    return earliest.map { max($0, graceEnd) }
  }
}

/// What the program does.
extension ConnectionMachine {
  mutating func allocateID() -> Int64 { pending.allocateID() }

  mutating func callWasMade(
    _ id: Int64, _ method: String, _ params: JSONValue, timeout: Duration, waiter: Waiter, at now: Duration
  ) -> [Action] {
    if let closeReason { return [.resume(waiter, .failure(.closed(closeReason)))] }
    pending.register(id, .init(method: method, timeout: timeout, deadline: now + timeout, waiter: waiter))
    send(.request(id: .number(id), method: method, params: params), at: now)
    return takeActions()
  }

  mutating func notificationWasMade(_ method: String, _ params: JSONValue, at now: Duration) -> [Action] {
    if isOpen { send(.notification(method: method, params: params), at: now) }
    return takeActions()
  }

  /// The peer is told that nobody waits any more; one that does not know the notification ignores it.
  mutating func callerGaveUp(_ id: Int64, at now: Duration) -> [Action] {
    guard let entry = pending.take(.number(id)) else { return [] }
    act(.resume(entry.waiter, .failure(.cancelled)))
    send(.notification(method: "$/cancelRequest", params: ["id": .integer(id)]), at: now)
    return takeActions()
  }

  mutating func closeWasRequested() -> [Action] {
    end(.requested)
    return takeActions()
  }
}

/// What the channel and the clock do.
extension ConnectionMachine {
  mutating func bytesArrived(_ bytes: [UInt8], at now: Duration) -> [Action] {
    if isOpen { decoder.append(bytes, at: now) }
    while isOpen, let event = decoder.next() { handle(event, at: now) }
    return takeActions()
  }

  mutating func peerClosed() -> [Action] {
    end(decoder.finish().map(CloseReason.fault) ?? .endOfStream)
    return takeActions()
  }

  mutating func readingFailed(_ error: ChannelError) -> [Action] {
    end(.channel(error))
    return takeActions()
  }

  /// The peer may have said something before it stopped listening: that is read first.
  mutating func writingFailed(_ error: ChannelError, at now: Duration) {
    writeFailure = (error, now + limits.grace)
    writeDeadline = nil
  }

  mutating func messageWasWritten(at now: Duration) {
    // Reading goes on after a pause of ours, in which the peer was not silent.
    if unwrittenCount == limits.writeQueue + 1 { graceEnd = now + limits.grace }
    unwrittenCount -= 1
    writeDeadline = unwrittenCount > 0 ? now + limits.writeStall : nil
  }

  /// An alarm that rings much too late was itself stopped, with the whole program or by a sleeping machine. Then what
  /// came meanwhile is read before anything is called silent.
  mutating func alarmRang(dueAt due: Duration, at now: Duration) -> [Action] {
    guard isOpen else { return [] }
    if now - due > limits.latestAlarm {
      graceEnd = now + limits.grace
      return []
    }
    for entry in pending.expire(at: now) {
      act(.resume(entry.waiter, .failure(.timedOut(method: entry.method, after: entry.timeout))))
    }
    if mayRead, let stall = decoder.stall(at: now) { handle(stall) }
    if let writeDeadline, now >= writeDeadline { end(.writeStalled(after: limits.writeStall)) }
    if let writeFailure, now >= writeFailure.deadline { end(.channel(writeFailure.error)) }
    return takeActions()
  }
}

/// What is to be done.
extension ConnectionMachine {
  mutating func act(_ action: Action) { actions.append(action) }

  private mutating func takeActions() -> [Action] {
    defer { actions = [] }
    return actions
  }

  mutating func send(_ message: Message, at now: Duration) {
    // Reading has paused long before; only a program that goes on sending to a deaf peer comes here.
    if unwrittenCount >= limits.writeQueue * 2 { return end(.writeQueueFull(limit: limits.writeQueue * 2)) }
    if writeFailure != nil { return }
    if unwrittenCount == 0 { writeDeadline = now + limits.writeStall }
    unwrittenCount += 1
    act(.write(FrameEncoder.frame(MessageCodec.encode(message))))
  }

  mutating func end(_ reason: CloseReason) {
    guard isOpen else { return }
    closeReason = reason
    for entry in pending.takeAll() { act(.resume(entry.waiter, .failure(.closed(reason)))) }
    act(.deliver(.closed(reason)))
    act(.close)
  }
}

extension ConnectionMachine.Action: Equatable where Waiter: Equatable {}
