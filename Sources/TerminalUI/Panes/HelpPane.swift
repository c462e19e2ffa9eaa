import SessionModel
package import TerminalPrimitives

/// The key table and the commands, made from the same tables that the keys are looked up in.
package enum HelpPane {
  static func draw(
    into grid: inout CellGrid, frame: OverlayLayout, place: Binding.Context, firstRow: Int, context: RenderContext
  ) {
    let limit = grid.size.columns - 1
    let lines = self.lines(for: place, columns: limit, context)
    let height = frame.body.size.rows
    let first = max(0, min(firstRow, lines.count - height))
    let shown: SafeText =
      lines.count > height ? "  rows \(first + 1) to \(min(lines.count, first + height)) of \(lines.count)" : ""
    StyledLine([Span(" Help: \(place.title)", .heading), Span(shown, .dim)]).draw(
      into: &grid, row: frame.titleRow, column: 0, limit: limit, theme: context.theme)
    for (row, line) in zip(frame.body.rows, lines.dropFirst(first)) {
      line.draw(into: &grid, row: row, column: 0, limit: limit, theme: context.theme)
    }
    grid.cursor = Position(row: frame.body.rows.lowerBound, column: 0)
    let readOn = context.key(.pageDown, in: .everywhere)
    let footer: SafeText =
      lines.count > first + height ? " \(readOn) reads on, any other key closes" : " any other key closes"
    StyledLine([Span(footer, .dim)]).draw(
      into: &grid, row: frame.hintRow, column: 0, limit: limit, theme: context.theme)
  }

  package static func lines(for place: Binding.Context, columns: Int, _ context: RenderContext) -> [StyledLine] {
    let places = [place] + Binding.Context.allCases.filter { $0 != place }
    return places.flatMap { section($0, isFirst: $0 == place, columns, context) } + commands(columns, context)
  }

  /// The title of the first one stands above the whole.
  private static func section(
    _ place: Binding.Context, isFirst: Bool, _ columns: Int, _ context: RenderContext
  ) -> [StyledLine] {
    let title = isFirst ? [] : [StyledLine([Span(" \(place.title)", .strong)])]
    return [.empty] + title
      + context.keymap.bindings.filter { $0.context == place }.flatMap { binding in
        let keys = SafeText.proseLine(binding.keyNames(in: context.repertoire), in: context.repertoire)
        return rows(keys, SafeText.proseLine(binding.purpose, in: context.repertoire), columns)
      }
  }

  private static func commands(_ columns: Int, _ context: RenderContext) -> [StyledLine] {
    [StyledLine([]), StyledLine([Span(" typed into the composer", .strong)])]
      + SlashCommand.allCases.flatMap { command in
        rows(command.usage, command.definition.purpose, columns)
      }
  }

  /// Columns for the names of keys: the longest list of them, with a gap.
  private static let keyColumns = 24

  /// From so many columns on keys and what they do stand side by side.
  private static let roomy = 60

  private static func rows(_ keys: SafeText, _ purpose: SafeText, _ columns: Int) -> [StyledLine] {
    let margin = Span("   ", .text)
    guard columns >= roomy else {
      return [StyledLine([margin, Span(keys, .key)])]
        + WordWrap.wrap(purpose, .text, width: columns, indentation: Indentation(columns: 6))
    }
    let gap = Span(SafeText(blanks: max(1, keyColumns - keys.columns)), .text)
    return WordWrap.wrap(
      purpose, .text, width: columns, indentation: Indentation(first: [margin, Span(keys, .key), gap]))
  }
}

extension Binding {
  /// All keys of the row, as help and README write them.
  package func keyNames(in repertoire: Repertoire) -> String {
    keys.isEmpty ? "(no key)" : keys.map { $0.name(in: repertoire) }.joined(separator: ", ")
  }
}

extension Binding.Context {
  package var title: SafeText {
    switch self {
    case .everywhere: "everywhere"
    case .composer: "the composer"
    case .transcript: "the transcript"
    case .request: "a request"
    case .page: "a page"
    case .picker: "a list"
    }
  }
}
