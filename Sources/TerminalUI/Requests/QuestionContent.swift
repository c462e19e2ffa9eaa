import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// The rows of a request of any kind: forms and choices stand below what is asked, plans are read as the texts they are.
enum QuestionContent {
  /// What a person has done that changes how the rows look.
  struct Entered: Equatable, Sendable {
    let form: FormView?
    let field: RequestView.Field?
    let selection: RequestChoice.Key?

    /// Nil where the rows only depend on the request.
    init?(_ view: RequestView, into request: PendingRequest) {
      switch request.matter {
      case .question: (form, field, selection) = (nil, nil, view.selection)
      case .form: (form, field, selection) = (view.form, view.field, nil)
      case .permission, .plan, .modelSwitch, .limits: return nil
      }
    }
  }

  static func content(
    of request: PendingRequest, _ view: RequestView, width: Int, _ context: RenderContext
  ) -> RequestContent {
    switch request.matter {
    case .permission, .modelSwitch, .limits: RequestContent(RequestBody.lines(of: request, width: width, context))
    case .question: question(request, view, width, context)
    case .form(let form): self.form(form, request, view, width, context)
    case .plan(let plan): RequestContent(self.plan(plan, request, width, context))
    }
  }

  private static func question(
    _ request: PendingRequest, _ view: RequestView, _ width: Int, _ context: RenderContext
  ) -> RequestContent {
    var content = RequestContent(RequestBody.lines(of: request, width: width, context))
    for choice in RequestChoice.all(for: request) where choice.standsInBody {
      let isSelected = choice.key == view.selection
      let role: Role = isSelected ? .selection : .text
      let mark: SafeText = isSelected ? "   (*) " : "   ( ) "
      let indentation = Indentation(first: [Span(mark, role)])
      let label = Span(SafeText.exactLine(choice.label, in: context.repertoire), role)
      let rows = WordWrap.cut([label], width: width, indentation: indentation)
      if isSelected { content.focus = content.lines.count..<(content.lines.count + rows.count) }
      content.lines += rows
    }
    return content
  }

  private static func form(
    _ form: ElicitationRequested, _ request: PendingRequest, _ view: RequestView, _ width: Int,
    _ context: RenderContext
  ) -> RequestContent {
    let description = RequestDescription(request)
    guard let filled = view.form else {
      let lines = RequestBody.lines(of: request, width: width, context)
      guard form.isPage else { return RequestContent(lines) }
      return RequestContent(
        lines
          + RequestBody.wrap("this program opens no page: open it yourself, if you trust it", .warning, width, context))
    }
    // The fields are shown as fields, so that their schema need not be read.
    let words = description.parts.filter { $0.form == .text }
    let head = RequestBody.lines(of: request, description, words, width: width, context)
    return FormBody(view: filled, isActive: view.field == .form, width: width, context: context).content(below: head)
  }

  /// Columns that the plan stands further in than what is said about it.
  private static let planIndent = 3

  private static func plan(
    _ plan: ExitPlanModeRequested, _ request: PendingRequest, _ width: Int, _ context: RenderContext
  ) -> [StyledLine] {
    let description = RequestDescription(request)
    let labelled = description.parts.filter { $0.label != nil }
    let head = RequestBody.lines(of: request, description, labelled, width: width, context)
    let format = TextFormat(
      columns: width - planIndent, repertoire: context.repertoire, symbols: context.theme.symbols)
    let margin = Span(SafeText(blanks: planIndent), .text)
    let text = Markdown.lines(plan.planContent, format).map { StyledLine([margin] + $0.spans) }
    let exact = SafeText.exact(plan.planContent, in: context.repertoire)
    return head + [.empty] + text + [.empty]
      + RequestBody.wrap(RequestBody.counts(exact), .dim, width, context)
      + exact.warnings.flatMap { RequestBody.wrap("look twice: \($0)", .warning, width, context) }
  }
}
