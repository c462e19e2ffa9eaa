import TerminalPrimitives

/// What comes all at once was gathered by a slow line, or pasted on a terminal that does not say so. Lines are given on as
/// the paste that they are: no Enter in them sends anything, and no letter in them is a command. A few keys stay keys, and
/// are given on together.
struct KeyBurst {
  /// Until when what comes belongs to the same paste: a long one comes in several reads, one right after the other.
  private var end: ContinuousClock.Instant?

  /// Nobody presses the next key as soon as this.
  private static let pause = Duration.milliseconds(30)
  /// Letters that come together at least: a slow line, too, may bring some keys of a person in one piece.
  private static let leastLetters = 16

  /// - Parameter inputs: what one read gave.
  mutating func joined(_ inputs: [TerminalInput], at now: ContinuousClock.Instant) -> [TerminalInput] {
    let goesOn = end.map { now < $0 } ?? false
    end = nil
    guard let keys = Self.textKeys(in: inputs) else { return inputs }
    let text = Self.text(of: keys)
    guard goesOn || Self.isOfLines(text) else { return keys.count > 1 ? [.keys(keys)] : inputs }
    end = now + Self.pause
    return [.paste(text)]
  }

  /// Nil where something else than text and line ends is in it.
  private static func textKeys(in inputs: [TerminalInput]) -> [KeyPress]? {
    var keys: [KeyPress] = []
    for input in inputs {
      guard case .key(let press) = input, press.modifiers.isEmpty else { return nil }
      switch press.key {
      case .scalar, .enter, .tab: keys.append(press)
      default: return nil
      }
    }
    return keys.isEmpty ? nil : keys
  }

  private static func text(of keys: [KeyPress]) -> String {
    var text = ""
    for press in keys {
      switch press.key {
      case .scalar(let scalar): text.unicodeScalars.append(scalar)
      case .tab: text.append("\t")
      default: text.append("\n")
      }
    }
    return text
  }

  /// Whether something follows a line end.
  private static func isOfLines(_ text: String) -> Bool {
    guard let lineEnd = text.utf8.firstIndex(of: UInt8(ascii: "\n")) else { return false }
    return text.utf8.count >= leastLetters && text[lineEnd...].contains { $0 != "\n" }
  }
}
