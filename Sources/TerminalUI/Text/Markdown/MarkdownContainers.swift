import TerminalPrimitives

/// The quotes and lists that a block stands in, and what they put before its rows.
struct MarkdownContainers {
  private enum Kind {
    case quote
    /// The number of its next item; nil for bullets.
    case list(next: ListNumber?)
    case item(mark: SafeText)
  }

  private struct Container {
    var kind: Kind
    /// Whether one of its rows stands already.
    var hasRows = false
  }

  private var stack: [Container] = []
  private let format: TextFormat

  init(_ format: TextFormat) { self.format = format }

  var isEmpty: Bool { stack.isEmpty }

  mutating func enterQuote() { stack.append(Container(kind: .quote)) }

  mutating func enterList(first: ListNumber?) { stack.append(Container(kind: .list(next: first))) }

  /// The number that the next item of the innermost list would have.
  var nextNumber: ListNumber? {
    if case .list(let next)? = stack.last?.kind { next } else { nil }
  }

  /// A task shows its box instead of a bullet.
  mutating func enterItem(isDone: Bool? = nil) {
    let box: SafeText? = isDone.map { $0 ? "[x] " : "[ ] " }
    guard let parent = stack.indices.last, case .list(let next?) = stack[parent].kind else {
      stack.append(Container(kind: .item(mark: box ?? "\(format.symbols.bullet) ")))
      return
    }
    stack[parent].kind = .list(next: next.next)
    stack.append(Container(kind: .item(mark: "\(next.mark) \(box ?? "")")))
  }

  /// An item or quote without content: its mark is all there is to show.
  var innermostIsEmpty: Bool { stack.last.map { !$0.hasRows } ?? false }

  mutating func leave() { _ = stack.popLast() }

  /// What stands before the rows of the block that begins now. Deep nesting keeps its marks and loses its indentation,
  /// so that text always has most of the width.
  mutating func indentationOfNextBlock() -> Indentation {
    var indentation = Indentation.none
    for index in stack.indices {
      if let part = part(of: stack[index]), indentation.columns + part.columns <= deepest {
        indentation = indentation.followed(by: part)
      }
      stack[index].hasRows = true
    }
    return indentation
  }

  /// The empty row between two blocks: the bars of quotes go on.
  var gap: StyledLine {
    var spans: [Span] = []
    for container in stack where container.hasRows {
      if let part = part(of: container), StyledLine(spans + part.rest).columns <= deepest { spans += part.rest }
    }
    let end = spans.lastIndex { $0.role == .rule }.map { $0 + 1 } ?? 0
    return StyledLine(Array(spans[..<end]))
  }

  private var deepest: Int { max(Self.leastIndentation, format.columns / 2) }
  /// Columns: a bar, a number and a bullet.
  private static let leastIndentation = 8

  private func part(of container: Container) -> Indentation? {
    switch container.kind {
    case .list: return nil
    case .quote:
      let bar = [Span(format.symbols.quote, .rule), Span(" ", .text)]
      return Indentation(first: bar, rest: bar)
    case .item(let mark):
      let indentation = Indentation(first: [Span(mark, .text)])
      return container.hasRows ? indentation.afterFirst : indentation
    }
  }
}
