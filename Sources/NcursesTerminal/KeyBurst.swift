import TerminalPrimitives

/// Lines that came all at once were pasted, on a terminal that does not say so: no Enter in them sends anything. It becomes
/// what it is in a paste, the end of a line.
struct KeyBurst {
  /// Until when what comes belongs to the same paste: a long one comes in several reads, one right after the other.
  private var end: ContinuousClock.Instant?

  /// Nobody presses the next key as soon as this.
  private static let pause = Duration.milliseconds(30)

  /// - Parameter inputs: what one read gave.
  mutating func defused(_ inputs: [TerminalInput], at now: ContinuousClock.Instant) -> [TerminalInput] {
    let goesOn = end.map { now < $0 } ?? false
    guard goesOn || Self.hasLines(inputs) else {
      end = nil
      return inputs
    }
    end = now + Self.pause
    return inputs.map { $0 == .key(KeyPress(.enter)) ? .paste("\n") : $0 }
  }

  /// Whether text follows a line end.
  private static func hasLines(_ inputs: [TerminalInput]) -> Bool {
    guard let enter = inputs.firstIndex(of: .key(KeyPress(.enter))) else { return false }
    return inputs[enter...].contains { input in
      guard case .key(let press) = input, case .scalar = press.key else { return false }
      return press.modifiers.isEmpty
    }
  }
}
