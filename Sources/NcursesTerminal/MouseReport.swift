import TerminalPrimitives

/// What a terminal says about the mouse, in modes 1000 and 1006 (ctlseqs, "Mouse Tracking").
struct MouseReport: Equatable {
  /// The button's number in the low two bits; what the others mean, see below.
  let code: Int
  /// Column and row, counted from 1.
  let column: Int
  let row: Int
  let isRelease: Bool

  private static let modifierBits = 4 | 8 | 16
  private static let movementBit = 32
  private static let wheelUp = 64
  private static let wheelDown = 65
  private static let wheelBit = 64
  /// In the old form, the release of any button.
  private static let legacyRelease = 3
  /// What the old form adds to each number, to make it printable.
  private static let legacyOffset = 32

  /// `CSI < code ; column ; row M`, or `m` for a release; nil for anything else.
  init?(_ sequence: ControlSequence) {
    guard sequence.parameters.count == 3, sequence.parameter(1) > 0, sequence.parameter(2) > 0 else { return nil }
    code = sequence.parameter(0)
    column = sequence.parameter(1)
    row = sequence.parameter(2)
    isRelease = sequence.final == UInt8(ascii: "m")
  }

  /// The three bytes of the old form, from a terminal that does not know mode 1006; nil where a byte means nothing.
  init?(legacy bytes: ArraySlice<UInt8>) {
    let numbers = bytes.map { Int($0) - MouseReport.legacyOffset }
    guard numbers.count == 3, numbers[0] >= 0, numbers[1] > 0, numbers[2] > 0 else { return nil }
    code = numbers[0]
    column = numbers[1]
    row = numbers[2]
    isRelease = numbers[0] & ~MouseReport.modifierBits == MouseReport.legacyRelease
  }

  /// Presses and the wheel's two directions mean something to us.
  var meaning: ControlSequence.Meaning {
    let button = code & ~MouseReport.modifierBits
    if isRelease || button & MouseReport.movementBit != 0 { return .nothing }
    if button == MouseReport.wheelUp { return .input(.wheel(.up)) }
    if button == MouseReport.wheelDown { return .input(.wheel(.down)) }
    if button & MouseReport.wheelBit != 0 { return .nothing }
    return .input(.click(Position(row: row - 1, column: column - 1)))
  }
}
