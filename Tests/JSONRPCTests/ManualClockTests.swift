import TestSupport
import Testing

@Suite struct ManualClockTests {
  let clock = ManualClock()

  @Test func `a sleeper wakes when its time has come and not before`() async throws {
    let early = Task { [clock] in try await clock.sleep(until: clock.now.advanced(by: .seconds(1)), tolerance: nil) }
    let late = Task { [clock] in try await clock.sleep(until: clock.now.advanced(by: .seconds(3)), tolerance: nil) }
    await clock.waitUntilSleeping(2)
    #expect(clock.deadlines == [.seconds(1), .seconds(3)])
    clock.advance(by: .seconds(2))
    try await early.value
    #expect(clock.deadlines == [.seconds(3)])
    clock.advance(by: .seconds(1))
    try await late.value
    #expect(clock.now.offset == .seconds(3))
  }

  @Test func `a sleep until the past returns at once`() async throws {
    clock.advance(by: .seconds(5))
    try await clock.sleep(until: .init(offset: .seconds(5)), tolerance: nil)
  }

  @Test func `a cancelled sleeper throws and sleeps no more`() async {
    let sleeper = Task { [clock] in try await clock.sleep(until: .init(offset: .seconds(1)), tolerance: nil) }
    await clock.waitUntilSleeping()
    sleeper.cancel()
    await #expect(throws: CancellationError.self) { try await sleeper.value }
    #expect(clock.deadlines == [])
  }

  @Test func `a task that is cancelled already does not sleep`() async {
    let sleeper = Task { [clock] in
      withUnsafeCurrentTask { $0?.cancel() }
      try await clock.sleep(until: .init(offset: .seconds(1)), tolerance: nil)
    }
    await #expect(throws: CancellationError.self) { try await sleeper.value }
  }
}
