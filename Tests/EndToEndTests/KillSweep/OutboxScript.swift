import TestSupport

/// What of a person's prompts is where: in the outbox, in its order, and in the draft.
struct OutboxShelf: Equatable, Sendable {
  var outbox: [String]
  var draft = ""
}

/// What a person does with waiting prompts, and when the program is killed, all from one seed.
struct OutboxScript: Sendable {
  enum Act: Equatable, Sendable {
    /// The selected prompt changes places with the one behind it, or the one before it.
    case later, earlier
    case selectNext
    /// The selected prompt goes back into the draft, which closes the list.
    case takeBack
    case openList

    /// What is typed: the keys of the standard key map.
    var keys: String {
      switch self {
      case .later: "\u{1B}j"
      case .earlier: "\u{1B}k"
      case .selectNext: "\u{1B}[B"
      case .takeBack: "\r"
      case .openList: "\u{1B}q"
      }
    }
  }

  struct Step: Sendable {
    let act: Act
    /// What is to be on the disk before and after it.
    let before: OutboxShelf
    let after: OutboxShelf
  }

  let point: Int
  let prompts: [String]
  let steps: [Step]
  /// So long after the last key.
  let delay: Duration

  private static let acts: [Act] = [
    .openList, .later, .later, .earlier, .takeBack, .openList, .selectNext, .earlier, .takeBack,
  ]

  init(point: Int, of sweep: UInt64) {
    var random = SeededGenerator(seed: sweep &+ UInt64(point))
    let name = String(UInt32.random(in: 0...UInt32.max, using: &random), radix: 36)
    self.point = point
    prompts = ["first \(name)", "second \(name)", "third \(name)"]
    let places = Self.acts.indices.filter { Self.acts[$0] != .openList && Self.acts[$0] != .selectNext }
    let last = places.randomElement(using: &random) ?? 0
    steps = Self.steps(Self.acts[...last], prompts)
    // Long enough for a key to reach the disk, and mostly shorter; at some points before it can have been read.
    delay = point.isMultiple(of: 3) ? .zero : .microseconds(Int.random(in: 0...25_000, using: &random))
  }

  private static func steps(_ acts: ArraySlice<Act>, _ prompts: [String]) -> [Step] {
    var shelf = OutboxShelf(outbox: prompts)
    var selected = 0
    return acts.map { act in
      let before = shelf
      switch act {
      case .openList: selected = 0
      case .selectNext: selected += 1
      case .later:
        shelf.outbox.swapAt(selected, selected + 1)
        selected += 1
      case .earlier:
        shelf.outbox.swapAt(selected, selected - 1)
        selected -= 1
      case .takeBack:
        let prompt = shelf.outbox.remove(at: selected)
        shelf.draft = shelf.draft.isEmpty ? prompt : "\(prompt)\n\(shelf.draft)"
      }
      return Step(act: act, before: before, after: shelf)
    }
  }
}

/// An agent that does not start while a test runs: prompts wait for it.
enum OutboxScenario {
  static let text = """
    {"start": [{"after": 600, "emit": {"type": "session.idle", "data": {}}}], "prompts": []}
    """
}
