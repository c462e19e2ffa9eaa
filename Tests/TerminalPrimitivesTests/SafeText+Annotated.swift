import TerminalPrimitives

extension SafeText {
  /// The text with «tokens» and ‹warnings› in quotation marks, so that an expectation says kinds too.
  var annotated: String {
    pieces.map { piece in
      switch piece.kind {
      case .plain: piece.text
      case .mark: "«\(piece.text)»"
      case .warning: "‹\(piece.text)›"
      }
    }.joined()
  }
}

/// A text from outside, and how it is to be shown.
struct Cleaning: Sendable {
  let source: String
  let shown: String

  init(_ source: String, _ shown: String) {
    self.source = source
    self.shown = shown
  }
}

func prose(_ source: String) -> String {
  SafeText.proseLine(source, in: .unicode).annotated
}

func exact(_ source: String) -> String {
  SafeText.exactLine(source, in: .unicode).annotated
}
