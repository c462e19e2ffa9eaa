import SessionModel
import TerminalPrimitives

/// A diff as rows of text. The signs at the beginning of each line say what was added and removed, not the colours.
package enum DiffLines {
  package static func rows(
    of diff: UnifiedDiff, _ format: TextFormat, indentation: Indentation = .none
  ) -> [StyledLine] {
    diff.lines.flatMap { WordWrap.cut([span($0, format)], width: format.columns, indentation: indentation) }
  }

  static func span(_ line: UnifiedDiff.Line, _ format: TextFormat) -> Span {
    Span(SafeText.proseLine(line.text.droppingReturn, in: format.repertoire), role(of: line.kind))
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

extension Substring {
  fileprivate var droppingReturn: Substring {
    utf8.last == ASCII.carriageReturn ? self[..<utf8.index(before: endIndex)] : self
  }
}
