import TerminalPrimitives

/// Text whose width is not its length, or whose order is not that of the columns. Without blanks, so that it is one word.
enum ForeignText: CaseIterable {
  case wide, emoji, combining, rightToLeft, mixed

  /// At most 14 columns where everything prints as itself.
  var word: String {
    switch self {
    case .wide: "漢字かな한국"
    case .emoji: "👨‍👩‍👧🇩🇪1️⃣👍🏽❤️"
    case .combining: "e\u{301}a\u{308}\u{323}नि\u{E01}\u{E33}"
    case .rightToLeft: "שלוםمرحبا"
    case .mixed: "a漢שe\u{301}😀b"
    }
  }

  /// More than any of the rows can hold.
  var long: String { String(repeating: word, count: 25) }
}

/// How a text is cleaned before it is drawn.
enum Cleaning {
  case prose, exact

  func clean(_ text: String) -> SafeText {
    switch self {
    case .prose: SafeText.proseLine(text, in: .unicode)
    case .exact: SafeText.exactLine(text, in: .unicode)
    }
  }
}
