import TerminalPrimitives

/// What a page shows, made anew for each frame where it is short (see `PageLayout`).
struct PageContent: Equatable, Sendable {
  let title: SafeText
  /// Rows for the width that was asked for.
  private(set) var rows: [StyledLine] = []
  /// The same as text: what copying gives, one per line, never wrapped.
  private(set) var source: [SafeText] = []

  private let columns: Int

  init(title: SafeText, columns: Int) {
    self.title = title
    self.columns = columns
  }

  private static let margin = Span(" ", .text)
  private static let indentation = Span("   ", .text)

  /// Columns for the labels of facts, where there is room for them beside what they label.
  private static let labelColumns = 24
  /// From so many columns on a label and its fact stand side by side.
  private static let roomy = 60

  mutating func addHeading(_ text: SafeText) {
    if !rows.isEmpty { addBlank() }
    add(text, .strong, after: Self.margin)
  }

  mutating func addBlank() {
    rows.append(.empty)
    source.append("")
  }

  /// Running text.
  mutating func addNote(_ text: SafeText, _ role: Role = .dim) { add(text, role, after: Self.indentation) }

  /// A label and what it is about; below each other where the screen is narrow.
  mutating func addFact(_ label: SafeText, _ text: SafeText, labelRole: Role = .text, _ role: Role = .text) {
    addFact(label, Span(text, role), labelRole: labelRole)
  }

  /// A label and its fact, such as an address that can be clicked.
  mutating func addFact(_ label: SafeText, _ fact: Span, labelRole: Role = .text) {
    source.append("\(label)  \(fact.text)")
    let before = StyledLine([Self.indentation]).columns + Self.labelColumns
    // An address that is broken cannot be followed.
    guard columns >= Self.roomy, fact.link == nil || before + fact.text.columns <= columns else {
      rows.append(StyledLine([Self.indentation, Span(label, labelRole)]))
      rows += WordWrap.wrap([fact], width: columns, indentation: Indentation(columns: 6))
      return
    }
    let gap = Span(SafeText(blanks: max(1, Self.labelColumns - label.columns)), .text)
    let first = [Self.indentation, Span(label, labelRole), gap]
    rows += WordWrap.wrap([fact], width: columns, indentation: Indentation(first: first))
  }

  /// Rows that are laid out already, with the text that they stand for.
  mutating func add(rows: [StyledLine], source: [SafeText]) {
    self.rows += rows
    self.source += source
  }

  private mutating func add(_ text: SafeText, _ role: Role, after margin: Span) {
    rows += WordWrap.wrap(text, role, width: columns, indentation: Indentation(first: [margin]))
    source.append(text)
  }
}
