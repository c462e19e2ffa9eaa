import SessionModel
import TerminalPrimitives

/// The agent's to-do list as a tool call left it: how far it is, and the list when it is opened.
enum TodoCell {
  static func summary(of list: TodoList, _ format: CellFormat) -> [Span] {
    let count: SafeText = "\(list.doneCount) of \(list.todos.count) done"
    let current = list.current.map { [Span(" \(format.symbols.dot) \(title(of: $0, format.text))", .dim)] } ?? []
    return [Span(count, .text)] + current
  }

  static func rows(of list: TodoList, _ format: CellFormat) -> [StyledLine] {
    list.todos.flatMap { row(of: $0, format.text, indentation: format.gutter) }
  }

  /// One to-do, with a sign for how far it is and the word where the sign does not say it.
  static func row(of todo: TodoList.Todo, _ format: TextFormat, indentation: Indentation) -> [StyledLine] {
    let (sign, word, role) = state(of: todo.status, format)
    let mark = indentation.followed(by: Indentation(first: [Span("\(sign) ", role)]))
    let words = word.map { [Span(" (\($0))", .dim)] } ?? []
    let text = Span(title(of: todo, format), todo.status == .done ? .dim : .text)
    return WordWrap.wrap([text] + words, width: format.columns, indentation: mark)
  }

  /// One to-do in one row: the word for how far it is stays where the title is cut.
  static func shortRow(of todo: TodoList.Todo, _ format: CellFormat) -> StyledLine {
    let (sign, word, role) = state(of: todo.status, format.text)
    let title = Span(title(of: todo, format.text), todo.status == .done ? .dim : .text)
    return format.row([Span("\(sign) ", role), title], word.map { [Span($0, .dim)] } ?? [])
  }

  private static func title(of todo: TodoList.Todo, _ format: TextFormat) -> SafeText {
    SafeText.proseLine(todo.title, in: format.repertoire)
  }

  private static func state(of status: TodoList.Status, _ format: TextFormat) -> (SafeText, SafeText?, Role) {
    let symbols = format.symbols
    return switch status {
    case .pending: (symbols.pending, nil, .dim)
    case .inProgress: (symbols.running, nil, .running)
    case .done: (symbols.done, nil, .success)
    case .blocked: (symbols.failed, "blocked", .warning)
    case .other(let word): (symbols.pending, SafeText.exactLine(word, in: format.repertoire), .dim)
    }
  }
}
