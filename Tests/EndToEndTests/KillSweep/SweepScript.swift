import TestSupport

/// What a person does in one run, and when the program is killed, all from one seed.
struct SweepScript: Sendable {
  enum Act: Equatable, Sendable {
    case type(String)
    case erase(Int)
    /// Enter: what was typed becomes a prompt.
    case send
    /// Waits for the request that the last prompt caused, goes there, and decides.
    case decide(Choice)
  }

  enum Choice: String, CaseIterable, Sendable {
    case approve = "o"
    case deny = "d"

    /// As the decision log names it.
    var name: String { self == .approve ? "approve once" : "deny" }
    /// As the wire names it.
    var kind: String { self == .approve ? "approve-once" : "reject" }
  }

  enum Death: Equatable, Sendable {
    /// So long after the first frame.
    case after(Duration)
    /// So long after a file of the journal, or the witness, has changed for the nth time.
    case change(Watched, count: Int, delay: Duration)
  }

  enum Watched: String, CaseIterable, Sendable { case decisions, outbox, draft, witness }

  let point: Int
  let seed: UInt64
  let acts: [Act]
  let death: Death
  /// Pauses between keys, in milliseconds.
  private(set) var pauses: ClosedRange<Int>
  private(set) var random: SeededGenerator

  /// No run takes longer than this.
  static let longest = Duration.milliseconds(5_000)

  init(point: Int, of sweep: UInt64) {
    self.point = point
    seed = sweep &+ UInt64(point)
    var random = SeededGenerator(seed: seed)
    acts = Self.acts(&random)
    death = Self.death(&random)
    let pace = Int.random(in: 2...8, using: &random)
    pauses = pace...(pace * 2)
    self.random = random
  }

  /// The first prompt is written before the agent starts; the last draft is never sent.
  private static func acts(_ random: inout SeededGenerator) -> [Act] {
    let name = String(UInt32.random(in: 0...UInt32.max, using: &random), radix: 36)
    var acts: [Act] = [.type("queued \(name)"), .send, .type("half"), .erase(2), .type("ck ask \(name)"), .send]
    acts += [.type("meanwhile \(name)"), .decide(choice(&random)), .type(" and more")]
    if Bool.random(using: &random) { acts += [.erase(4), .send, .type("note \(name)")] }
    acts += [
      .send, .type("ask again \(name)"), .send, .decide(choice(&random)), .type("the rest of \(name) stays here"),
    ]
    return acts
  }

  private static func choice(_ random: inout SeededGenerator) -> Choice {
    Choice.allCases.randomElement(using: &random) ?? .deny
  }

  /// Half of the deaths are anywhere, the others where something has just been written, most of them a decision.
  private static func death(_ random: inout SeededGenerator) -> Death {
    if Bool.random(using: &random) { return .after(.milliseconds(Int.random(in: 5...3_600, using: &random))) }
    let watched: Watched =
      [.decisions, .decisions, .decisions, .witness, .outbox, .draft].randomElement(using: &random) ?? .decisions
    return .change(
      watched, count: Int.random(in: 1...(watched == .decisions ? 2 : 8), using: &random),
      delay: .microseconds(max(0, Int.random(in: -2_000...2_000, using: &random))))
  }
}
