import Testing

extension EmbeddedRuntime {
  /// The program is killed while prompts change places and are taken back, right after the key, and started again.
  struct OutboxSweepTests {
    private static let seed: UInt64 = 4_112_026
    private static let points = 48
    /// Runs at a time: they wait most of their time.
    private static let lanes = 6

    @Test func `kill -9 while the outbox is put in order loses no prompt, doubles none, and keeps the order`()
      async throws
    {
      let workshop = try SweepWorkshop(scenario: OutboxScenario.text)
      let ends = try await inLanes(Self.lanes, 0..<Self.points) { point in
        try await workshop.run(OutboxScript(point: point, of: Self.seed))
      }
      for end in ends { #expect(end.allowed.contains(end.found), "point \(end.point), after \(end.act)") }
      // Else the moments were not where something happens.
      #expect(ends.contains { $0.found == $0.allowed.first })
      #expect(ends.contains { $0.found == $0.allowed.last })
    }
  }
}
