import TerminalPrimitives

/// The rules that every key map keeps, so that no choice of keys weakens the prompt: approving takes two different
/// keys, neither of which is pressed by habit, and a key that approves means nothing else anywhere.
struct KeymapCheck {
  private struct Use: Equatable {
    let key: KeyPress
    let bound: BoundCommand
  }

  private let bindings: [Binding]
  private let uses: [Use]

  init(_ bindings: [Binding]) {
    self.bindings = bindings
    uses = bindings.flatMap { binding in binding.keys.map { Use(key: $0, bound: binding.bound) } }
  }

  var conflicts: [KeymapConflict] {
    collisions + uses.flatMap(misuse) + Self.indispensable.filter(isWithoutKey).map(KeymapConflict.withoutKey)
  }

  /// Each pair of uses of one key that must not stand together, once.
  private var collisions: [KeymapConflict] {
    var conflicts: [KeymapConflict] = []
    for (index, one) in uses.enumerated() {
      for other in uses[(index + 1)...] where one.key.asSent == other.key.asSent {
        guard let conflict = conflict(one, other), !conflicts.contains(conflict) else { continue }
        conflicts.append(conflict)
      }
    }
    return conflicts
  }

  private func conflict(_ one: Use, _ other: Use) -> KeymapConflict? {
    guard one.bound.command != other.bound.command, !specialises(one, other), !specialises(other, one) else {
      return nil
    }
    let contexts = [one.bound.context, other.bound.context]
    let sendsAndSelects =
      one.bound.command.sends && other.bound.command.selectsAnswer
      || other.bound.command.sends && one.bound.command.selectsAnswer
    if contexts[0] == contexts[1] || contexts.contains(.everywhere) || sendsAndSelects {
      return .sameKey(one.key.asSent, one.bound, other.bound)
    }
    if one.bound.command.approves { return .approvesElsewhere(one.key.asSent, one.bound, other: other.bound) }
    if other.bound.command.approves { return .approvesElsewhere(one.key.asSent, other.bound, other: one.bound) }
    return nil
  }

  /// In a request the key that opens what is folded opens what is folded there.
  private func specialises(_ one: Use, _ other: Use) -> Bool {
    one.bound == BoundCommand(.request, .unfoldRequest) && other.bound == BoundCommand(.everywhere, .toggleItem)
  }

  private func misuse(_ use: Use) -> [KeymapConflict] {
    let key = use.key.asSent
    var conflicts: [KeymapConflict] = []
    if key.isText, use.bound.context.holdsText { conflicts.append(.text(use.key, use.bound)) }
    if use.bound.command.approves {
      if !key.mayApprove { conflicts.append(.cannotApprove(use.key, use.bound)) }
    } else if use.bound.command.selectsAnswer, !key.maySelect {
      conflicts.append(.cannotSelect(use.key, use.bound))
    }
    if use.bound.command.sends, !key.maySend { conflicts.append(.cannotSend(use.key, use.bound)) }
    return conflicts
  }

  /// What a person must always be able to do.
  static let indispensable = [
    BoundCommand(.everywhere, .goToRequest), BoundCommand(.everywhere, .backToComposer),
    BoundCommand(.everywhere, .clearOrLeave), BoundCommand(.everywhere, .pageUp), BoundCommand(.everywhere, .pageDown),
    BoundCommand(.composer, .send), BoundCommand(.request, .select(.deny)), BoundCommand(.request, .sendDecision),
    BoundCommand(.picker, .choose),
    // What stays folded cannot be approved.
    BoundCommand(.request, .unfoldRequest),
  ]

  private func isWithoutKey(_ bound: BoundCommand) -> Bool { !uses.contains { $0.bound == bound } }
}

extension Binding.Context {
  /// Whether plain letters are written there. What is bound everywhere is bound in the composer too.
  fileprivate var holdsText: Bool {
    switch self {
    case .everywhere, .composer, .picker: true
    case .transcript, .request, .page: false
    }
  }
}

extension KeyPress {
  private static let digits: ClosedRange<Unicode.Scalar> = "0"..."9"

  /// A single letter or sign: no digit, blank or key that moves, and nothing that is pressed to get rid of something.
  fileprivate var mayApprove: Bool { isText && maySelect }

  fileprivate var maySelect: Bool {
    switch key {
    case .scalar(let scalar): scalar != " " && !Self.digits.contains(scalar) && self != .control("c")
    case .up, .down, .left, .right, .function: true
    case .enter, .tab, .backspace, .delete, .insert, .escape, .home, .end, .pageUp, .pageDown: false
    }
  }

  fileprivate var maySend: Bool {
    switch key {
    case .enter, .function: true
    case .scalar(let scalar):
      !modifiers.isDisjoint(with: [.control, .alt]) && scalar != " " && !Self.digits.contains(scalar)
        && self != .control("c")
    case .tab, .backspace, .delete, .insert, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown: false
    }
  }
}
