/// When the agent of a task starts.
package enum AgentStart: Sendable {
  /// `session.start` is among the first events the runtime fetches. It then answers `session.create` with the id in
  /// that event, not with the task's.
  case duringReservation
  /// As soon as the runtime has reserved the task.
  case afterReservation
  case after(Duration)
  case whenOpened(Gate)

  /// Plays the reservation and the start of the agent.
  func play(_ task: CloudTask) async {
    await task.emit("session.requested")
    switch self {
    case .duringReservation: break
    case .afterReservation: await task.fetched()
    case .after(let delay): try? await Task.sleep(for: delay)
    case .whenOpened(let gate): await gate.opened()
    }
    guard !Task.isCancelled else { return }
    await task.start()
  }
}
