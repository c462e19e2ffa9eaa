import SessionModel
import TerminalPrimitives

/// Below the act: how much of it was seen, the choices, and what the next key does.
enum RequestFooter {
  /// At most `height` rows, and never fewer than two: on a small screen the row that says how much was seen gives way
  /// to what the next key does, or takes its place while there is something left to read.
  static func lines(
    _ request: PendingRequest, _ view: RequestView, width: Int, height: Int, _ context: RenderContext
  ) -> [StyledLine] {
    let middle = view.field == .words ? words(view, width, context) : choices(request, view, width, context)
    let seen = seen(view, width, context)
    let advice = advice(request, view, width, context)
    if seen.count + middle.count + advice.count <= height { return seen + middle + advice }
    let last = view.hasSeenEverything || view.field == .words || !view.isArmed(at: context.now) ? advice : seen
    let room = max(1, height - 1)
    let first = view.field == .words ? middle.count - room : (selectedLine(middle) ?? 0) - room + 1
    return Array(middle.dropFirst(max(0, min(first, middle.count - room))).prefix(room)) + last.prefix(1)
  }

  private static func selectedLine(_ choices: [StyledLine]) -> Int? {
    choices.firstIndex { $0.spans.contains { $0.role == .selection } }
  }

  /// Puts the caret into the words field, which stands above the last line.
  static func placeCursor(
    in grid: inout CellGrid, _ view: RequestView, lastRow: Int, width: Int, _ context: RenderContext
  ) {
    guard view.field == .words else { return }
    let rows = fieldRows(String(view.words.beforeCursor), width, context)
    let below = fieldRows(view.words.text, width, context).count - rows.count
    let column = fieldIndent.columns + (rows.last?.columns ?? 0)
    grid.cursor = Position(row: max(0, lastRow - 1 - below), column: min(column, width - 1))
  }

  private static func seen(_ view: RequestView, _ width: Int, _ context: RenderContext) -> [StyledLine] {
    guard let seen = view.seen else { return [.empty] }
    if seen.isComplete {
      return told(seen.count == 1 ? "its one row was seen" : "all \(seen.count) rows were seen", .dim, width)
    }
    let shown = view.shownRows
    let rows: SafeText = "rows \(shown.lowerBound + 1) to \(shown.upperBound) of \(seen.count)"
    return told("\(rows); PgDn or Space reads on, to approve read all", .warning, width)
  }

  private static func told(_ words: SafeText, _ role: Role, _ width: Int) -> [StyledLine] {
    WordWrap.wrap(words, role, width: width, indentation: Indentation(columns: min(3, width / 20)))
  }

  private static func choices(
    _ request: PendingRequest, _ view: RequestView, _ width: Int, _ context: RenderContext
  ) -> [StyledLine] {
    var lines: [StyledLine] = []
    var spans: [Span] = []
    var columns = 0
    for choice in RequestChoice.all(for: request) where !choice.standsInBody {
      let part = spansFor(choice, view, width, context)
      let size = StyledLine(part).columns
      if !spans.isEmpty, columns + size > width {
        lines.append(StyledLine(spans))
        (spans, columns) = ([], 0)
      }
      if size > width {
        lines += WordWrap.wrap(part, width: width, indentation: Indentation.none.hanging(by: choiceIndent))
        continue
      }
      spans += part
      columns += size
    }
    return spans.isEmpty ? lines : lines + [StyledLine(spans)]
  }

  /// Columns that the later rows of a long choice stand further in.
  private static let choiceIndent = 7

  /// From so many columns on choices stand apart, as the rest of the request does.
  private static let roomy = 60

  private static func spansFor(
    _ choice: RequestChoice, _ view: RequestView, _ width: Int, _ context: RenderContext
  ) -> [Span] {
    let isSelected = view.selection == choice.key
    let isOff = choice.isApproval && !view.hasSeenEverything
    let indent: SafeText = width < roomy ? " " : "   "
    let mark: SafeText = isSelected ? "(*)" : isOff ? "(-)" : "( )"
    let letter: SafeText = choice.letter.map { SafeText.proseLine(String(Character($0)), in: .ascii) + "  " } ?? ""
    let label = SafeText.exactLine(choice.label, in: context.repertoire)
    let role: Role = isSelected ? .selection : isOff ? .dim : .text
    return [Span(indent, .text), Span("\(mark) ", role), Span(letter, isOff ? .dim : .key), Span(label, role)]
  }

  private static let fieldIndent: SafeText = "   > "

  private static func words(_ view: RequestView, _ width: Int, _ context: RenderContext) -> [StyledLine] {
    fieldRows(view.words.text, width, context).enumerated().map { index, row in
      StyledLine([Span(index == 0 ? fieldIndent : "     ", .you), Span(row, .text)])
    }
  }

  private static func fieldRows(_ text: String, _ width: Int, _ context: RenderContext) -> [SafeText] {
    SafeText.prose(text, in: context.repertoire).flatMap { $0.lines(ofColumns: max(2, width - fieldIndent.columns)) }
  }

  private static func advice(
    _ request: PendingRequest, _ view: RequestView, _ width: Int, _ context: RenderContext
  ) -> [StyledLine] {
    if case .sending = request.progress { return told("waiting for the confirmation; Esc goes back", .dim, width) }
    if view.field == .words { return told(QuestionAdvice.whileWriting(request, view), .dim, width) }
    if let form = view.form, view.field == .form { return told(QuestionAdvice.whileFilling(form), .dim, width) }
    if !view.isArmed(at: context.now) {
      let keys: SafeText = view.swallowedKeys == 1 ? "1 key was" : "\(view.swallowedKeys) keys were"
      let swallowed: SafeText = view.swallowedKeys == 0 ? "" : "; \(keys) swallowed"
      return told("not armed: pause a moment before the next key\(swallowed)", .warning, width)
    }
    if view.selection == nil {
      return told(QuestionAdvice.withoutSelection(request), .dim, width)
    }
    return told("Enter sends what is selected (*); Esc answers nothing", .text, width)
  }
}
