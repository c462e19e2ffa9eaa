import JSONRPC

/// From the cloud to the clients.
extension RuntimeMachine {
  mutating func play(taskAt index: Int, to now: Duration) {
    for output in tasks[index].player.timePassed(to: now) {
      switch output {
      case .event(let event, let time): deliver(event, ofTaskAt: index, at: time)
      case .closeChannel: killRuntimes(holding: tasks[index].facts.taskID)
      }
    }
  }

  mutating func deliver(_ event: WorkerEvent, ofTaskAt index: Int, at time: Duration) {
    tasks[index].keep(event, id: ids.next(), at: time)
    for peer in holders(of: tasks[index].facts.taskID) {
      deliver(event, ofTask: tasks[index].facts.taskID, to: peer, at: time)
    }
  }

  /// A live event, with an id that nobody has seen.
  mutating func deliver(_ event: WorkerEvent, ofTask taskID: String, to peer: PeerID, at time: Duration) {
    guard let session = peers[peer]?.sessions.firstIndex(where: { $0.taskID == taskID }) else { return }
    let id = ids.next()
    guard let json = peers[peer]?.sessions[session].receive(event, id: id, at: calendar.time(at: time)),
      let wireID = peers[peer]?.sessions[session].wireID
    else { return }
    notifyEvent(json, of: wireID, to: peer)
    notifyLifecycle("session.updated", ofTask: taskID, as: wireID, to: peer)
  }

  /// In the order in which the connections were opened.
  private func holders(of taskID: String) -> [PeerID] {
    peers.filter { $0.value.sessions.contains { $0.taskID == taskID } }.keys.sorted()
  }

  private mutating func killRuntimes(holding taskID: String) {
    for peer in holders(of: taskID) {
      peers[peer] = nil
      actions.append(.close(peer))
    }
  }

  mutating func notifyEvent(_ event: JSONValue, of wireID: String, to peer: PeerID) {
    send(.notification(method: "session.event", params: ["sessionId": .string(wireID), "event": event]), to: peer)
  }

  mutating func notifyLifecycle(_ type: JSONValue, ofTask taskID: String, as wireID: String, to peer: PeerID) {
    guard let task = tasks.first(where: { $0.facts.taskID == taskID }) else { return }
    let params: JSONValue = ["type": type, "sessionId": .string(wireID), "metadata": task.metadata]
    send(.notification(method: "session.lifecycle", params: params), to: peer)
  }

  mutating func send(_ message: Message, to peer: PeerID) { actions.append(.send(message, to: peer)) }
}
