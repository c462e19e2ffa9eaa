import SessionModel
import TerminalPrimitives

/// A diff as rows of text. The signs at the beginning of each line say what was added and removed, not the colours.
package enum DiffLines {
  /// Columns before the signs. What goes on from the row above is marked there, so that it is not taken for a line of
  /// the file.
  static let gutter = 2

  package static func rows(of diff: UnifiedDiff, _ format: TextFormat) -> [StyledLine] {
    diff.lines.flatMap { rows(of: $0, format, columns: format.columns) }
  }

  /// One line in rows of so many columns.
  static func rows(of line: DiffLine, _ format: TextFormat, columns: Int) -> [StyledLine] {
    let role = role(of: line.kind)
    let sign = line.sign.map { [Span($0, role)] } ?? []
    let text = SafeText.proseLine(line.content.droppingReturn, in: format.repertoire)
    let indentation = Indentation(
      first: [Span(SafeText(blanks: gutter), .text)] + sign,
      rest: [.goesOn(format.symbols), Span(SafeText(blanks: StyledLine(sign).columns), .text)])
    return WordWrap.cut([Span(text, role)], width: columns, indentation: indentation)
  }

  /// `+3 −1`.
  package static func counts(added: Int, removed: Int, _ format: TextFormat) -> [Span] {
    [
      Span("+\(added)", .added), Span(" ", .text), Span("\(format.symbols.minus)\(removed)", .removed),
    ]
  }

  static func role(of kind: DiffLineKind) -> Role {
    switch kind {
    case .fileHeader: .strong
    case .hunkHeader: .hunk
    case .added: .added
    case .removed: .removed
    case .context: .text
    case .remark: .dim
    }
  }
}

extension DiffLine {
  /// The diff's own sign; what follows it is the line as it stands in the file. Nil for lines about the file.
  var sign: SafeText? {
    switch kind {
    case .added: "+"
    case .removed: "-"
    case .context: text.utf8.first == ASCII.space ? " " : nil
    case .fileHeader, .hunkHeader, .remark: nil
    }
  }

  /// What stands behind the sign.
  var content: Substring { sign == nil ? text : Substring(text.utf8.dropFirst()) }
}

extension Span {
  /// The mark of a row that goes on with the line above, in the margin.
  static func goesOn(_ symbols: Symbols) -> Span { Span("\(symbols.child) ", .dim) }

  /// Whether it is that mark, which is no part of any text.
  var isGoingOn: Bool { self == .goesOn(.unicode) || self == .goesOn(.ascii) }
}

extension Substring {
  fileprivate var droppingReturn: Substring {
    utf8.last == ASCII.carriageReturn ? self[..<utf8.index(before: endIndex)] : self
  }
}
