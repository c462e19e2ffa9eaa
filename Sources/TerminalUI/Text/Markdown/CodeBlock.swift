import TerminalPrimitives

/// A block of code: set in, never re-flowed, with what its fence says above it.
struct CodeBlock {
  let format: TextFormat

  /// Columns that code stands further in than the text around it, with room for the mark of a row that goes on.
  private static let indentation = 2

  func head(_ info: String, indentation: Indentation = .none) -> [StyledLine] {
    let words = SafeText.proseLine(info.trimmingBlanks, in: format.repertoire)
    guard !words.isEmpty else { return [] }
    return WordWrap.wrap("\(words):", .dim, width: format.columns, indentation: indentation)
  }

  /// `highlighter` is that of the block, and knows the lines before; nil: plain.
  func rows(
    of text: String, highlighter: inout CodeHighlighter?, indentation: Indentation = .none
  ) -> [StyledLine] {
    let inner = Indentation(
      first: [Span(SafeText(blanks: Self.indentation), .text)], rest: [.goesOn(format.symbols)])
    var place = indentation.followed(by: inner)
    return format.lines(of: text).flatMap { line in
      defer { place = indentation.afterFirst.followed(by: inner) }
      let spans = highlighter?.spans(of: line) ?? [Span(line, .codeBlock)]
      return WordWrap.cut(spans, width: format.columns, indentation: place)
    }
  }
}

extension String {
  var trimmingBlanks: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }), let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[first...last])
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { self == " " || self == "\t" }
}
