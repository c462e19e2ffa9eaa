package import TerminalPrimitives

/// What stands before the text of each row.
package struct Indentation: Equatable, Sendable {
  package let first: [Span]
  package let rest: [Span]
  /// The wider of both: what no row has for its text.
  package let columns: Int

  package static let none = Indentation(columns: 0)

  package init(first: [Span], rest: [Span]) {
    self.first = first
    self.rest = rest
    columns = max(StyledLine(first).columns, StyledLine(rest).columns)
  }

  /// Rows after the first are indented by blanks, as far as the first.
  package init(first: [Span]) {
    self.init(first: first, rest: [Span(SafeText(blanks: StyledLine(first).columns), .text)])
  }

  package init(columns: Int) {
    let blanks = columns > 0 ? [Span(SafeText(blanks: columns), .text)] : []
    self.init(first: blanks, rest: blanks)
  }

  /// For what follows in the same block: every row looks like a later one.
  package var afterFirst: Indentation { Indentation(first: rest, rest: rest) }

  /// The same with rows after the first further in, by so many blanks.
  package func hanging(by columns: Int) -> Indentation {
    Indentation(first: first, rest: rest + [Span(SafeText(blanks: columns), .text)])
  }

  /// Another indentation behind this one.
  package func followed(by inner: Indentation) -> Indentation {
    Indentation(first: first + inner.first, rest: rest + inner.rest)
  }
}

/// Lays one line of text out in rows, in time linear in its length. A wide glyph is never cut.
package enum WordWrap {
  /// Rows end at blanks, which are left out there; a word longer than a row is cut. Never returns an empty array.
  package static func wrap(_ spans: [Span], width: Int, indentation: Indentation = .none) -> [StyledLine] {
    rows(of: spans, width: width, indentation: indentation, breaksAtBlanks: true)
  }

  /// Rows end wherever the width does: for code, where every blank counts.
  package static func cut(_ spans: [Span], width: Int, indentation: Indentation = .none) -> [StyledLine] {
    rows(of: spans, width: width, indentation: indentation, breaksAtBlanks: false)
  }

  package static func wrap(
    _ text: SafeText, _ role: Role, width: Int, indentation: Indentation = .none
  ) -> [StyledLine] {
    wrap([Span(text, role)], width: width, indentation: indentation)
  }

  private static func rows(
    of spans: [Span], width: Int, indentation: Indentation, breaksAtBlanks: Bool
  ) -> [StyledLine] {
    let available = max(1, width - indentation.columns)
    if !breaksAtBlanks || !spans.hasTrailingBlank, StyledLine(spans).columns <= available {
      return [StyledLine(indentation.first + spans)]
    }
    var measure = RowMeasure(width: available, breaksAtBlanks: breaksAtBlanks)
    for span in spans { measure.add(span.text) }
    var cutter = SpanCutter(spans)
    return measure.finish().enumerated().map { index, row in
      StyledLine((index == 0 ? indentation.first : indentation.rest) + cutter.take(row))
    }
  }
}

extension [Span] {
  fileprivate var hasTrailingBlank: Bool { last?.text.pieces.last?.text.utf8.last == UInt8(ascii: " ") }
}
