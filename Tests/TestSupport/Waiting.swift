/// How long tests wait for a condition that should come true: far beyond what a loaded machine with two cores needs,
/// so that only a real fault runs into it.
package let standardPatience: Duration = .seconds(90)

/// Pause between two looks at a condition. Short against what a person would notice, long against the cost of a look.
private let lookInterval: Duration = .milliseconds(20)

/// Waits until `look` finds a value, looking again and again.
/// - Parameters:
///   - expectation: what is waited for, in words; part of the error.
///   - lastSeen: asked once when time is up, for the error.
/// - Throws: `TestSupportError.notInTime` when time is up, or what `look` throws.
package nonisolated(nonsending) func waitForValue<Value>(
  _ expectation: String,
  timeout: Duration = standardPatience,
  lastSeen: () async -> String = { "" },
  look: () async throws -> Value?
) async throws -> Value {
  let deadline = ContinuousClock.now + timeout
  while true {
    if let value = try await look() { return value }
    guard ContinuousClock.now < deadline else {
      throw TestSupportError.notInTime(expectation: expectation, waited: timeout, lastSeen: await lastSeen())
    }
    try await Task.sleep(for: lookInterval)
  }
}

/// Waits until `condition` is true; see `waitForValue`.
package nonisolated(nonsending) func waitUntil(
  _ expectation: String,
  timeout: Duration = standardPatience,
  lastSeen: () async -> String = { "" },
  condition: () async throws -> Bool
) async throws {
  try await waitForValue(expectation, timeout: timeout, lastSeen: lastSeen) { try await condition() ? () : nil }
}
