import SessionModel
import TerminalPrimitives

/// The choices side by side, as many as a row holds: what is selected, what is off, and the letter that selects it.
struct RequestChoiceRows {
  let request: PendingRequest
  let view: RequestView
  let obstacle: RequestObstacle?
  let format: RequestFormat

  /// From so many columns on choices stand apart, as the rest of the request does.
  private static let roomy = 60
  /// Rows of choices beside which there is room for the act on the smallest screen.
  private static let fewRows = 2
  /// Columns that the later rows of a long choice stand further in.
  private static let hangingIndent = 7

  func rows(_ density: RequestDensity) -> [StyledLine] {
    rows(of: RequestChoice.all(for: request).filter { !$0.standsInBody }, density)
  }

  /// In few words, and without those that are off as long as they would leave no room to read what turns them on.
  func shortRows() -> [StyledLine] {
    let all = rows(.compact)
    if all.count <= Self.fewRows || view.hasSeenEverything { return all }
    return rows(of: RequestChoice.all(for: request).filter { !$0.standsInBody && !isOff($0) }, .compact)
  }

  private func rows(of choices: [RequestChoice], _ density: RequestDensity) -> [StyledLine] {
    var lines: [StyledLine] = []
    var row = StyledLine.empty
    for choice in choices {
      let part = StyledLine(spans(choice, density))
      if !row.spans.isEmpty, row.columns + part.columns > format.width {
        lines.append(row)
        row = .empty
      }
      if part.columns > format.width {
        let indentation = Indentation.none.hanging(by: Self.hangingIndent)
        lines += WordWrap.wrap(part.spans, width: format.width, indentation: indentation)
      } else {
        row.spans += part.spans
      }
    }
    return row.spans.isEmpty ? lines : lines + [row]
  }

  /// Where reading goes on: the mark of the selected choice, or of the first one.
  func mark(in rows: [StyledLine]) -> Position? {
    let selected = selectedRow(in: rows)
    guard let row = selected ?? rows.indices.first else { return nil }
    let before = rows[row].spans.prefix {
      selected == nil ? $0.text.text.allSatisfy { $0 == " " } : $0.role != .selection
    }
    return Position(row: row, column: StyledLine(Array(before)).columns)
  }

  /// The row on which the selected choice stands.
  func selectedRow(in rows: [StyledLine]) -> Int? {
    rows.firstIndex { $0.spans.contains { $0.role == .selection } }
  }

  private func spans(_ choice: RequestChoice, _ density: RequestDensity) -> [Span] {
    let isSelected = view.selection == choice.key
    let isOff = isOff(choice)
    let indent: SafeText = format.width < Self.roomy ? " " : RequestFormat.margin
    let mark: SafeText = isSelected ? "(*)" : isOff ? "(-)" : "( )"
    let key = format.key(.select(choice.key))
    let gap: SafeText = key.isEmpty ? "" : density == .roomy ? "  " : " "
    let label = format.clean(density == .roomy ? choice.label : choice.shortLabel)
    let role: Role = isSelected ? .selection : isOff ? .dim : .text
    return [
      Span(indent, .text), Span("\(mark) ", role), Span(key + gap, isOff ? .dim : .key), Span(label, role),
    ]
  }

  /// An approval before everything was seen; and everything while nothing can be sent.
  private func isOff(_ choice: RequestChoice) -> Bool {
    obstacle != nil || choice.isApproval && !view.hasSeenEverything
  }
}

/// How much of a request's frame fits beside the act.
enum RequestDensity: Equatable {
  case roomy
  /// Shorter words, and the rows of least use left out.
  case compact
}
