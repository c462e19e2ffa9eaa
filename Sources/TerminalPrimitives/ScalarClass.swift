/// What a scalar is to a terminal: the allow-list from which everything printed is chosen.
enum ScalarClass: UInt8 {
  /// Not printed as itself: unassigned, control, format, private use, filler, blank look-alike, or of disputed width.
  case hidden
  /// One column.
  case narrow
  /// Two columns.
  case wide
  /// No column of its own: joins the glyph before it.
  case mark
  /// One column, drawn together with the glyph before it (the vowel signs of Indic scripts).
  case spacingMark

  init(_ scalar: Unicode.Scalar) {
    guard !scalar.isASCII else {
      self = scalar.isPrintableASCII ? .narrow : .hidden
      return
    }
    self = Self.lookUp(scalar)
  }

  var isMark: Bool { self == .mark || self == .spacingMark }

  /// The class of the last boundary at or below the scalar, by binary search.
  private static func lookUp(_ scalar: Unicode.Scalar) -> ScalarClass {
    var low = 0
    var high = boundaries.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if boundaries[middle] >> bitsOfClass <= scalar.value { low = middle } else { high = middle }
    }
    return ScalarClass(rawValue: UInt8(boundaries[low] & maskOfClass)) ?? .hidden
  }

  /// One hexadecimal digit of a boundary, so that the table can be read.
  private static let bitsOfClass: UInt32 = 4
  private static let maskOfClass: UInt32 = 0xF
}

extension Unicode.Scalar {
  var isPrintableASCII: Bool { 0x20...0x7E ~= value }
}
