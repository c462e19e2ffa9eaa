import Foundation
import TestSupport
import Testing

extension EmbeddedRuntime {
  /// The program is killed at two hundred points of a run that types, queues, sends and decides, and what is on the disk
  /// and what has left it are held against what was done.
  struct KillSweepTests {
    private static let seed: UInt64 = 20_261_123
    private static let points = 200
    /// One point alone, to see its fault again.
    private static let onlyPoint = ProcessInfo.processInfo.environment["ALOFT_SWEEP_POINT"].flatMap(Int.init)
    /// Runs at a time: they wait most of their time.
    private static let lanes = 10
    /// Every so many runs the program is started again on what is left.
    private static let restarts = 10

    @Test func `kill -9 at two hundred points loses no decision, doubles none, and costs 250 ms of typing at most`()
      async throws
    {
      let workshop = try SweepWorkshop()
      let metronome = Metronome()
      let beating = Task { await metronome.run() }
      defer { beating.cancel() }
      let points = Self.onlyPoint.map { $0..<($0 + 1) } ?? 0..<Self.points
      let summaries = try await inLanes(Self.lanes, points) { point in
        let script = SweepScript(point: point, of: Self.seed)
        let run = try await workshop.run(script)
        var summary = SweepSummary(run, stall: metronome.stall(before: run.diedAt))
        if point % Self.restarts == 0 { summary.add(try await workshop.startAgain(run)) }
        return summary
      }
      let whole = SweepTotal(summaries)
      print("kill sweep, seed \(Self.seed): \(whole)")
      #expect(summaries.flatMap(\.faults) == [])
      guard Self.onlyPoint == nil else { return }
      // Else the points were not where something happens.
      #expect(whole.withDecisions >= 40)
      #expect(whole.withPrompts >= 100)
      #expect(whole.lostTheirWay <= Self.points / 20)
    }
  }
}
