/// A script whose letters the exact profile can tell apart.
enum Script: UInt8, CaseIterable {
  case latin, greek, cyrillic
  /// Han, Kana and Hangul, which are written together.
  case eastAsian
  /// Any other: its letters are always spelled out, be it because they are written from right to left, because they join
  /// marks, or because nobody compared them with ASCII.
  case other

  var name: SafeText {
    switch self {
    case .latin: "Latin"
    case .greek: "Greek"
    case .cyrillic: "Cyrillic"
    case .eastAsian: "East Asian"
    case .other: "unusual"
    }
  }

  /// The script of a letter; nil for what is no letter.
  init?(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      guard scalar.isASCIILetter else { return nil }
      self = .latin
    } else if let script = Self.printed.first(where: { $0.letters ~= scalar.value })?.script {
      self = script
    } else {
      guard ScalarClass(scalar).isPrintedAlone, scalar.properties.isAlphabetic else { return nil }
      self = .other
    }
  }

  /// Letters that the exact profile may print, by ranges of Unicode 14.0.0. Latin letters are those with a diacritic that
  /// the eye can see; letters with a compatibility decomposition (full width, mathematical, ligatures) are left out.
  private static let printed: [(letters: ClosedRange<UInt32>, script: Script)] = [
    (0xC0...0xD6, .latin), (0xD8...0xF6, .latin), (0xF8...0x130, .latin), (0x134...0x137, .latin),
    (0x139...0x13E, .latin), (0x141...0x148, .latin), (0x14A...0x17E, .latin), (0x1CD...0x1DC, .latin),
    (0x218...0x21B, .latin),
    (0x386...0x386, .greek), (0x388...0x38A, .greek), (0x38C...0x38C, .greek), (0x38E...0x3A1, .greek),
    (0x3A3...0x3CE, .greek),
    (0x400...0x481, .cyrillic), (0x48A...0x52F, .cyrillic),
    (0x1E00...0x1E99, .latin), (0x1EA0...0x1EF9, .latin),
    (0x3005...0x3005, .eastAsian), (0x3041...0x3096, .eastAsian), (0x30A1...0x30FA, .eastAsian),
    (0x30FC...0x30FC, .eastAsian), (0x3400...0x4DBF, .eastAsian), (0x4E00...0x9FFF, .eastAsian),
    (0xAC00...0xD7A3, .eastAsian), (0x20000...0x2A6DF, .eastAsian),
  ]

  /// Greek and Cyrillic letters that are drawn, in one font or another, like a letter of ASCII (compare the confusables of
  /// Unicode Technical Standard 39).
  static let lettersLikeASCII = Set<Unicode.Scalar>(
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγηικνορυχω" + "АВГЕЅІЈКМНОРСТУХҮԌԚԜӀагеопрсухѕіјһѵґүӏԁԛԝ").unicodeScalars)
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { 0x41...0x5A ~= value || 0x61...0x7A ~= value }
}

extension ScalarClass {
  fileprivate var isPrintedAlone: Bool { self == .narrow || self == .wide }
}
