package import JSONRPC

/// A runtime in this process. Each connection is a new runtime process, the cloud behind them is one: after a crash, or
/// a detachment, a new connection finds its task again with `sessions.connect`.
package actor SimulatedRuntime {
  private struct Link {
    let outgoing: AsyncStream<[UInt8]>.Continuation
    /// Reads what the client writes, and writes what is sent to it; ends with the connection.
    var service: Task<Void, Never>?
  }

  private var machine: RuntimeMachine
  private let time: ElapsedTime
  private var links: [PeerID: Link] = [:]
  private var connectionCount = 0
  private var alarm: (deadline: Duration, task: Task<Void, Never>)?

  /// - Parameters:
  ///   - clock: its pace is the scenario's.
  ///   - beginning: the time of day now; events are dated from it, and ids made from it.
  package init(scenario: Scenario, clock: any Clock<Duration> = ContinuousClock(), beginning: WallTime) {
    machine = RuntimeMachine(scenario: scenario, beginning: beginning)
    time = ElapsedTime(since: clock)
  }

  /// A client's end of a new connection. The client closes it; `stop` closes all.
  package func connect() -> any ByteChannel {
    connectionCount += 1
    let peer = PeerID(number: connectionCount)
    let (ours, theirs) = InMemoryChannel.pair()
    // Unbounded, since a frame must not be dropped; a client that never reads pays with its own memory.
    let (frames, outgoing) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .unbounded)
    machine.connectionWasOpened(peer)
    links[peer] = Link(outgoing: outgoing)
    links[peer]?.service = Task {
      async let writing: Void = Self.write(frames, to: ours)
      await self.read(ours, from: peer)
      await writing
    }
    return theirs
  }

  /// Ends every connection. Returns when nothing of this runtime runs.
  package func stop() async {
    let (open, ringing) = (links, alarm?.task)
    // An alarm that rings just now must find that it no longer counts.
    alarm = nil
    ringing?.cancel()
    for peer in open.keys { end(peer) }
    for link in open.values { await link.service?.value }
    await ringing?.value
  }

  private func read(_ channel: InMemoryChannel, from peer: PeerID) async {
    var decoder = FrameDecoder()
    do throws(ChannelError) {
      while let bytes = try await channel.read(), links[peer] != nil {
        decoder.append(bytes, at: time.now)
        while let event = decoder.next() { frameArrived(event, from: peer) }
      }
    } catch {
      // The client is gone; so is its connection.
    }
    end(peer)
  }

  /// What is not a message is ignored, as the real runtime does; without framing nothing can follow.
  private func frameArrived(_ event: FrameDecoder.Event, from peer: PeerID) {
    switch event {
    case .payload(let payload):
      guard case .message(let message, _) = MessageCodec.decode(payload) else { return }
      perform(machine.messageArrived(message, from: peer, at: time.now))
    case .oversized: break
    case .lost: end(peer)
    }
  }

  /// Writes until the connection ends, and closes it then: what was sent before the end still arrives.
  private static func write(_ frames: AsyncStream<[UInt8]>, to channel: InMemoryChannel) async {
    do throws(ChannelError) {
      for await bytes in frames { try await channel.write(bytes) }
    } catch {
      // The client is gone; the reader sees it, too.
    }
    await channel.close()
  }

  private func end(_ peer: PeerID) {
    machine.connectionWasClosed(peer)
    links.removeValue(forKey: peer)?.outgoing.finish()
  }

  /// What is sent to one client at one time goes out in one piece.
  private func perform(_ actions: [RuntimeMachine.Action]) {
    var bytes: [PeerID: [UInt8]] = [:]
    for action in actions {
      switch action {
      case .send(let message, let peer):
        bytes[peer, default: []] += FrameEncoder.frame(MessageCodec.encode(message))
      case .close(let peer):
        if let last = bytes.removeValue(forKey: peer) { links[peer]?.outgoing.yield(last) }
        end(peer)
      }
    }
    for (peer, bytes) in bytes { links[peer]?.outgoing.yield(bytes) }
    setAlarm()
  }

  private func setAlarm() {
    guard alarm?.deadline != machine.deadline else { return }
    alarm?.task.cancel()
    alarm = machine.deadline.map { deadline in (deadline, Task { await self.wake(at: deadline) }) }
  }

  private func wake(at deadline: Duration) async {
    do {
      try await time.sleep(until: deadline)
    } catch {
      return
    }
    guard alarm?.deadline == deadline else { return }
    alarm = nil
    perform(machine.timePassed(to: time.now))
  }
}
