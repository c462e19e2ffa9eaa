/// A way from the cursor to another place.
enum ViMotion: Equatable, Sendable {
  case left, right, up, down
  case word(ViWord), wordBack(ViWord), wordEnd(ViWord)
  case lineStart, firstNonBlank, lineEnd
  case firstLine, lastLine
  case find(ViFind)
  case findAgain(isReversed: Bool)

  /// Whether an operator takes whole lines with it.
  var isLinewise: Bool {
    switch self {
    case .up, .down, .firstLine, .lastLine: true
    case .left, .right, .word, .wordBack, .wordEnd, .lineStart, .firstNonBlank, .lineEnd, .find, .findAgain: false
    }
  }

  enum Reading {
    case whole(ViMotion)
    case begun
    case unknown
  }

  /// Takes the keys of a motion from the front; none when they are not one.
  static func read(_ keys: inout ViKeys) -> Reading {
    guard let key = keys.first else { return .begun }
    if let motion = simple[key] {
      keys.drop()
      return .whole(motion)
    }
    var ahead = keys
    ahead.drop()
    if key == "g" {
      guard let second = ahead.first else { return .begun }
      return second == "g" ? .whole(.firstLine) : .unknown
    }
    guard let direction = ViFind.Direction(key) else { return .unknown }
    return ahead.first.map { .whole(.find(ViFind(character: Character($0), direction: direction))) } ?? .begun
  }

  private static let simple: [Unicode.Scalar: ViMotion] = [
    "h": .left, "l": .right, " ": .right, "k": .up, "j": .down,
    "w": .word(.small), "b": .wordBack(.small), "e": .wordEnd(.small),
    "W": .word(.big), "B": .wordBack(.big), "E": .wordEnd(.big),
    "0": .lineStart, "^": .firstNonBlank, "$": .lineEnd, "G": .lastLine,
    ";": .findAgain(isReversed: false), ",": .findAgain(isReversed: true),
  ]
}

/// A search for one character within the line.
struct ViFind: Equatable, Sendable {
  enum Direction: Equatable, Sendable {
    case to, backTo, before, backAfter

    init?(_ key: Unicode.Scalar) {
      switch key {
      case "f": self = .to
      case "F": self = .backTo
      case "t": self = .before
      case "T": self = .backAfter
      default: return nil
      }
    }

    var reversed: Direction {
      switch self {
      case .to: .backTo
      case .backTo: .to
      case .before: .backAfter
      case .backAfter: .before
      }
    }

    var isForward: Bool { self == .to || self == .before }
  }

  let character: Character
  let direction: Direction

  var reversed: ViFind { ViFind(character: character, direction: direction.reversed) }
}

/// What counts as one word.
enum ViWord: Equatable, Sendable {
  /// Letters, digits and `_`; or other signs.
  case small
  /// Everything but blanks.
  case big

  enum Kind: Equatable { case blank, word, sign }

  func kind(of character: Character) -> Kind {
    if character.isWhitespace { return .blank }
    switch self {
    case .big: return .word
    case .small: return character.isLetter || character.isNumber || character == "_" ? .word : .sign
    }
  }
}
