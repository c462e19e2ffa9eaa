/// What keys say in the normal mode of the light vi: a count, an operator, a motion, or something of its own.
enum ViCommand: Equatable, Sendable {
  case move(ViMotion, count: Int?)
  case operate(ViOperator, ViTarget, count: Int?)
  /// What is typed then comes so many times.
  case insert(ViInsertion, count: Int)
  case put(isBefore: Bool, count: Int)
  case replace(Unicode.Scalar, count: Int)
  case join(count: Int)
  case undo(count: Int)
  case redo
  case again

  /// Whether `.` repeats it.
  var isChange: Bool {
    switch self {
    case .operate(let operation, _, _): operation != .yank
    case .insert, .put, .replace, .join: true
    case .move, .undo, .redo, .again: false
    }
  }
}

enum ViOperator: Equatable, Sendable {
  case delete, change, yank

  init?(_ key: Unicode.Scalar) {
    switch key {
    case "d": self = .delete
    case "c": self = .change
    case "y": self = .yank
    default: return nil
    }
  }
}

enum ViTarget: Equatable, Sendable {
  case motion(ViMotion)
  /// Whole lines from the cursor's on.
  case lines
}

/// Where text is typed from then on.
enum ViInsertion: Equatable, Sendable {
  case here, afterCharacter, lineStart, lineEnd, lineBelow, lineAbove

  var opensLine: Bool {
    switch self {
    case .lineBelow, .lineAbove: true
    case .here, .afterCharacter, .lineStart, .lineEnd: false
    }
  }
}

extension ViCommand {
  /// What has been typed so far says this.
  enum Reading: Equatable, Sendable {
    case whole(ViCommand)
    case begun
    case unknown
  }

  static func read(_ keys: [Unicode.Scalar]) -> Reading {
    var keys = ViKeys(keys)
    // There is one register, whatever it is called.
    if keys.first == "\"" {
      keys.drop()
      guard keys.first != nil else { return .begun }
      keys.drop()
    }
    let count = keys.takeCount()
    guard let first = keys.first else { return .begun }
    if let operation = ViOperator(first) {
      keys.drop()
      return read(operation, count, &keys)
    }
    switch ViMotion.read(&keys) {
    case .whole(let motion): return .whole(.move(motion, count: count))
    case .begun: return .begun
    case .unknown: return simple(first, count, &keys)
    }
  }

  private static func read(_ operation: ViOperator, _ outer: Int?, _ keys: inout ViKeys) -> Reading {
    let inner = keys.takeCount()
    let count = outer == nil && inner == nil ? nil : ViKeys.product(outer ?? 1, inner ?? 1)
    guard let next = keys.first else { return .begun }
    if ViOperator(next) == operation { return .whole(.operate(operation, .lines, count: count)) }
    return switch ViMotion.read(&keys) {
    case .whole(let motion): .whole(.operate(operation, .motion(motion), count: count))
    case .begun: .begun
    case .unknown: .unknown
    }
  }

  private static func simple(_ key: Unicode.Scalar, _ count: Int?, _ keys: inout ViKeys) -> Reading {
    keys.drop()
    switch key {
    case "x": return .whole(.operate(.delete, .motion(.right), count: count))
    case "X": return .whole(.operate(.delete, .motion(.left), count: count))
    case "s": return .whole(.operate(.change, .motion(.right), count: count))
    case "S": return .whole(.operate(.change, .lines, count: count))
    case "D": return .whole(.operate(.delete, .motion(.lineEnd), count: count))
    case "C": return .whole(.operate(.change, .motion(.lineEnd), count: count))
    case "Y": return .whole(.operate(.yank, .lines, count: count))
    case "p": return .whole(.put(isBefore: false, count: count ?? 1))
    case "P": return .whole(.put(isBefore: true, count: count ?? 1))
    case "i": return .whole(.insert(.here, count: count ?? 1))
    case "a": return .whole(.insert(.afterCharacter, count: count ?? 1))
    case "I": return .whole(.insert(.lineStart, count: count ?? 1))
    case "A": return .whole(.insert(.lineEnd, count: count ?? 1))
    case "o": return .whole(.insert(.lineBelow, count: count ?? 1))
    case "O": return .whole(.insert(.lineAbove, count: count ?? 1))
    case "J": return .whole(.join(count: count ?? 1))
    case "u": return .whole(.undo(count: count ?? 1))
    case ".": return .whole(.again)
    case "r": return keys.first.map { .whole(.replace($0, count: count ?? 1)) } ?? .begun
    default: return .unknown
    }
  }
}

/// Keys of a command that are read from the front.
struct ViKeys {
  private var rest: ArraySlice<Unicode.Scalar>

  /// No text has more characters than a person counts to; and a product of two counts stays a number.
  private static let largestCount = 99_999

  init(_ keys: [Unicode.Scalar]) { rest = keys[...] }

  var first: Unicode.Scalar? { rest.first }
  mutating func drop() { rest = rest.dropFirst() }

  /// A number that does not begin with 0, which is a motion.
  mutating func takeCount() -> Int? {
    guard let first, ("1"..."9").contains(first) else { return nil }
    var count = 0
    while let digit = self.first, ("0"..."9").contains(digit) {
      count = min(count * 10 + Int(digit.value - 0x30), Self.largestCount)
      drop()
    }
    return count
  }

  static func product(_ one: Int, _ other: Int) -> Int { min(one * other, largestCount) }
}
