/// What one run says about the program.
struct SweepSummary: Sendable {
  let hasDecisions: Bool
  let hasPrompts: Bool
  let diedBetweenJournalAndWire: Bool
  let typingLost: Duration
  let stall: Duration
  /// What the hands waited for in vain.
  let lost: String?
  private(set) var faults: [String]

  init(_ run: SweepRun, stall: Duration) {
    let verdict = SweepVerdict(run, stall: stall)
    hasDecisions = !run.files.decisions.isEmpty
    hasPrompts = !run.log.prompts.isEmpty
    diedBetweenJournalAndWire = verdict.diedBetweenJournalAndWire
    typingLost = verdict.typingLost
    self.stall = stall
    lost = run.log.lost
    faults = verdict.faults.map { "point \(run.script.point), \(run.script.death), stall \(stall): \($0)" }
  }

  mutating func add(_ more: [String]) { faults += more }
}

/// What all runs together have come to.
struct SweepTotal: CustomStringConvertible {
  let withDecisions: Int
  let withPrompts: Int
  let diedBetween: Int
  let lostTheirWay: Int
  let description: String

  init(_ runs: [SweepSummary]) {
    withDecisions = runs.count(where: \.hasDecisions)
    withPrompts = runs.count(where: \.hasPrompts)
    diedBetween = runs.count(where: \.diedBetweenJournalAndWire)
    lostTheirWay = runs.count { $0.lost != nil }
    let losses = runs.map(\.typingLost).sorted()
    let stalls = runs.map(\.stall).sorted()
    description = """
      \(runs.count) points; \(withPrompts) had sent prompts, \(withDecisions) had decided, \(diedBetween) died between \
      journal and wire; typing lost: \(losses[losses.count / 2]) in the middle, \(losses.last ?? .zero) at most; \
      the machine stood still for \(stalls.last ?? .zero) at most; \(lostTheirWay) lost their way \
      \(runs.compactMap(\.lost))
      """
  }
}
