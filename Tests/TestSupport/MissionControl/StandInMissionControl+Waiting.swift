extension StandInMissionControl {
  /// Waits until a task is reserved, and returns the newest.
  package func waitForTask(timeout: Duration = standardPatience) async throws -> CloudTask {
    try await waitForValue("a task to be reserved", timeout: timeout) { tasks.last }
  }

  /// Waits until a message with these properties has reached `/steer`, and returns the first of them.
  @discardableResult
  package func waitForSteer(
    _ expectation: String = "a steering message", timeout: Duration = standardPatience,
    where condition: @Sendable (Steer) -> Bool
  ) async throws -> Steer {
    try await waitForValue(expectation, timeout: timeout, lastSeen: { "\(self.steers)" }) {
      steers.first(where: condition)
    }
  }

  /// Waits until a request with these properties has arrived, and returns the first of them.
  @discardableResult
  package func waitForRequest(
    _ expectation: String, timeout: Duration = standardPatience,
    where condition: @Sendable (ReceivedRequest) -> Bool
  ) async throws -> ReceivedRequest {
    try await waitForValue(expectation, timeout: timeout, lastSeen: { "\(self.requests.suffix(5))" }) {
      requests.first(where: condition)
    }
  }

  /// Waits until the runtime has asked for the events of a task `count` times from now on: what was emitted before has
  /// then been fetched.
  package func waitForPolls(_ count: Int = 1, timeout: Duration = standardPatience) async throws {
    let target = polls + count
    try await waitUntil("\(count) polls of the events", timeout: timeout) { polls >= target }
  }

  private var polls: Int {
    requests.count { $0.method == "GET" && Route(path: $0.path)?.endpoint == .events }
  }
}
