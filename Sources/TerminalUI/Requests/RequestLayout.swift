import SessionModel
import TerminalPrimitives

/// The rows of a request at a width, kept as long as the same content is looked at.
struct RequestLayout: Sendable {
  private struct Key: Equatable {
    let digest: RequestDigest
    let width: Int
    let repertoire: Repertoire
    let entered: QuestionContent.Entered?
  }

  private var key: Key?
  private var content = RequestContent([])

  init() {}

  mutating func body(
    of request: PendingRequest, _ view: RequestView, width: Int, _ context: RenderContext
  ) -> RequestContent {
    let wanted = Key(
      digest: request.digest, width: width, repertoire: context.repertoire,
      entered: QuestionContent.Entered(view, into: request))
    if key != wanted {
      content = QuestionContent.content(of: request, view, width: width, context)
      key = wanted
    }
    return content
  }
}

/// What a request asks, row by row: facts of the act first, and the agent's own words last, quoted.
enum RequestBody {
  private static let indent: SafeText = "   "

  static func lines(of request: PendingRequest, width: Int, _ context: RenderContext) -> [StyledLine] {
    let description = RequestDescription(request)
    return lines(of: request, description, description.parts, width: width, context)
  }

  /// With these parts of the act.
  static func lines(
    of request: PendingRequest, _ description: RequestDescription, _ shown: [RequestDescription.Part], width: Int,
    _ context: RenderContext
  ) -> [StyledLine] {
    let reasons = request.denyOnly.flatMap { denyOnly($0, width, context) }
    let warning = description.warning.map { wrap("warning: \(clean($0, context))", .warning, width, context) } ?? []
    let parts = shown.flatMap { part($0, width, context) }
    let facts = description.facts.flatMap { wrap(clean($0.text, context), .text, width, context) }
    let intention = description.intention.map { wrap("agent says: \"\(clean($0, context))\"", .dim, width, context) }
    return reasons + warning + parts + facts + (intention ?? [])
  }

  private static func part(
    _ part: RequestDescription.Part, _ width: Int, _ context: RenderContext
  ) -> [StyledLine] {
    let text = SafeText.exact(part.text, in: context.repertoire)
    if let row = shortRow(part, text, width, context) { return [row] }
    let label = part.label.map { wrap("\(clean($0, context)):", .dim, width, context) } ?? []
    let rows = text.lines.enumerated().flatMap { index, line in
      wrap(line, role(of: part, line), width, context)
    }
    return label + rows + wrap(counts(text), .dim, width, context)
      + text.warnings.flatMap { wrap("look twice: \($0)", .warning, width, context) }
  }

  /// A labelled part that is one plain line of a row's width: there is nothing to count.
  private static func shortRow(
    _ part: RequestDescription.Part, _ text: ExactText, _ width: Int, _ context: RenderContext
  ) -> StyledLine? {
    guard let label = part.label, text.lines.count == 1, text.hiddenCount == 0, text.warnings.isEmpty else {
      return nil
    }
    let row = StyledLine([
      Span(indent, .text), Span("\(clean(label, context)): ", .dim), Span(text.lines[0], role(of: part, text.lines[0])),
    ])
    return row.columns <= width ? row : nil
  }

  private static func role(of part: RequestDescription.Part, _ line: SafeText) -> Role {
    switch part.form {
    case .command, .path, .url: return .strong
    case .arguments, .raw, .text: return .text
    case .diff:
      switch line.text.utf8.first {
      case UInt8(ascii: "+"): return .added
      case UInt8(ascii: "-"): return .removed
      case UInt8(ascii: "@"): return .hunk
      default: return .text
      }
    }
  }

  static func counts(_ text: ExactText) -> SafeText {
    let lines: SafeText = text.lineCount == 1 ? "1 line" : "\(text.lineCount) lines"
    let bytes: SafeText = text.byteCount == 1 ? "1 byte" : "\(text.byteCount) bytes"
    let hidden: SafeText = text.hiddenCount == 0 ? "" : ", \(text.hiddenCount) set off or hidden"
    return "(\(lines), \(bytes)\(hidden))"
  }

  private static func denyOnly(
    _ reason: DenyOnlyReason, _ width: Int, _ context: RenderContext
  ) -> [StyledLine] {
    switch reason {
    case .ambiguous(let words), .unreadable(let words):
      wrap("can only be denied: \(clean(words, context))", .error, width, context)
    }
  }

  /// A line of the act over as many rows as it needs; rows after the first say that they go on.
  static func wrap(
    _ text: SafeText, _ role: Role, _ width: Int, _ context: RenderContext
  ) -> [StyledLine] {
    text.lines(ofColumns: max(2, width - indent.columns)).enumerated().map { index, row in
      let gutter = index == 0 ? Span(indent, .text) : Span(" \(context.theme.symbols.child) ", .dim)
      return StyledLine([gutter, Span(row, role)])
    }
  }

  private static func clean(_ foreign: String, _ context: RenderContext) -> SafeText {
    SafeText.exactLine(foreign, in: context.repertoire)
  }
}
