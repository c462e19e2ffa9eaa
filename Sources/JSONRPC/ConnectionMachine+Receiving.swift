/// What frames and silence mean.
extension ConnectionMachine {
  mutating func handle(_ event: FrameDecoder.Event, at now: Duration) {
    switch event {
    case .payload(let bytes):
      handle(MessageCodec.decode(bytes, limits: limits.json), at: now)
    case .oversized(let length, let head):
      handle(MessageCodec.decode(head: head, ofSkipped: .oversize(bytes: length)), at: now)
    case .lost(let fault):
      end(.fault(fault))
    }
  }

  mutating func handle(_ stall: FrameDecoder.Stall) {
    switch stall {
    case .notice(let fault): act(.deliver(.fault(fault)))
    case .lost(let fault): end(.fault(fault))
    }
  }

  private mutating func handle(_ decoded: MessageCodec.Decoded, at now: Duration) {
    switch decoded {
    case .message(let message, let readability):
      badFramesInARow = 0
      handle(message, readability, at: now)
    case .torn(let message, let fault):
      handle(message, .repaired([fault]), at: now)
      countBadFrame()
    case .unusable(let fault, let call):
      if let entry = call.flatMap({ pending.take($0) }) {
        act(.resume(entry.waiter, .failure(.unreadable(fault))))
      }
      act(.deliver(.fault(fault)))
      countBadFrame()
    }
  }

  private mutating func handle(_ message: Message, _ readability: Readability, at now: Duration) {
    switch message {
    case .request(let id, let method, _):
      for fault in readability.faults { act(.deliver(.fault(fault))) }
      act(.deliver(.request(method: method)))
      send(.response(id: id, .failure(.methodNotFound(method))), at: now)
    case .notification(let method, let params):
      // `$/cancelRequest` finds nothing to cancel, as every request is answered at once; the others may be ignored
      // (Language Server Protocol, base protocol).
      if method.utf8.starts(with: "$/".utf8) { return }
      act(.deliver(.notification(method: method, params: params, readability)))
    case .response(let id, let result):
      guard let entry = pending.take(id) else { return act(.deliver(.fault(.unexpectedResponse(id)))) }
      let reply = result.map { Reply(result: $0, readability: readability) }
      act(.resume(entry.waiter, reply.mapError(CallError.rejected)))
    }
  }

  private mutating func countBadFrame() {
    badFramesInARow += 1
    if badFramesInARow > limits.badFramesInARow { end(.fault(.errorBudget(limit: limits.badFramesInARow))) }
  }
}
