import SessionModel
import TerminalPrimitives

/// How much of a request was seen, and what the next key does.
struct RequestAdvice {
  let request: PendingRequest
  let view: RequestView
  let obstacle: RequestObstacle?
  let format: RequestFormat

  /// What was seen, as long as there is something to say about it.
  func seen(_ density: RequestDensity) -> [StyledLine] {
    guard let seen = view.seen else { return [.empty] }
    if seen.isComplete {
      return told(all(seen.count), .dim)
    }
    return told(density == .roomy ? "\(rows(seen))\(missing(seen))\(reason)" : "\(rows(seen))\(next(seen))", .warning)
  }

  func next(_ density: RequestDensity) -> [StyledLine] {
    let (words, role) = density == .roomy ? long : short
    return told(words, role)
  }

  private func all(_ count: Int) -> SafeText {
    switch count {
    case 1: "its one row was seen"
    case 2: "both rows were seen"
    default: "all \(count) rows were seen"
    }
  }

  private func rows(_ seen: SeenRows) -> SafeText {
    let shown = view.shownRows
    return shown.isEmpty
      ? "\(seen.count) rows" : "rows \(shown.lowerBound + 1) to \(shown.upperBound) of \(seen.count)"
  }

  private func missing(_ seen: SeenRows) -> SafeText {
    guard let unseen = seen.firstUnseen else { return "; \(format.key(.unfoldRequest)) unfolds the rest" }
    if unseen.lowerBound >= view.shownRows.upperBound { return "; \(readOn) reads on" }
    return "; \(readOn) goes to row \(unseen.lowerBound + 1), which was jumped over"
  }

  private func next(_ seen: SeenRows) -> SafeText {
    seen.firstUnseen == nil ? ": \(format.key(.unfoldRequest)) unfolds" : ": \(readKeys.last ?? "") reads on"
  }

  /// What reading to the end is good for.
  private var reason: SafeText {
    guard request.canBeApproved, obstacle == nil else { return "" }
    return switch request.matter {
    case .permission: "; all must be seen to approve"
    case .form(let form): form.isPage ? "; all must be seen to agree" : "; all must be seen to submit"
    case .plan: "; all must be seen to accept"
    case .question, .modelSwitch, .limits: "; all must be seen to choose"
    }
  }

  private var readOn: SafeText { readKeys.joined(separator: " or ") }

  private var readKeys: [SafeText] { format.keymap.requestKeys(for: .pageDown, in: format.context.repertoire) }

  private var question: QuestionAdvice { QuestionAdvice(request: request, view: view, format: format) }

  /// Whether a choice among the rows is selected that cannot be sent before all of them were seen.
  private var isBeforeReading: Bool { view.selection?.isOption == true && !view.hasSeenEverything }

  private var long: (SafeText, Role) {
    let (send, back) = (format.key(.sendDecision), format.key(.backToComposer))
    if obstacle == .sending {
      return ("your answer was sent, and counts once the runtime confirms it; \(back) goes back", .dim)
    }
    switch view.field {
    case .words: return (question.whileWriting(.roomy), .dim)
    case .form: return (question.whileFilling(.roomy), .dim)
    case .confirmation: return ("\(send) sends once exactly this word stands here; \(back) selects nothing", .dim)
    case nil: break
    }
    if !view.isArmed(at: format.context.now) {
      return ("not armed: pause a moment before the next key\(swallowed)", .warning)
    }
    if obstacle != nil { return ("nothing can be sent now; \(back) goes back", .warning) }
    if view.selection == nil { return (question.withoutSelection, .dim) }
    if isBeforeReading { return ("read on to the end: then \(send) sends what is selected (*)", .dim) }
    if opensField { return ("\(send) goes on with what was written for it; \(back) answers nothing", .text) }
    if let consequence = question.consequence { return (consequence, .text) }
    return ("\(send) sends what is selected (*); \(back) answers nothing", .text)
  }

  private var short: (SafeText, Role) {
    let (send, back) = (format.key(.sendDecision), format.key(.backToComposer))
    if obstacle == .sending { return ("sent, not confirmed; \(back) goes back", .dim) }
    switch view.field {
    case .words: return (question.whileWriting(.compact), .dim)
    case .form: return (question.whileFilling(.compact), .dim)
    case .confirmation: return ("then \(send); \(back) selects nothing", .dim)
    case nil: break
    }
    if !view.isArmed(at: format.context.now) { return ("not armed: pause\(swallowed)", .warning) }
    if obstacle != nil { return ("nothing can be sent now", .warning) }
    if view.selection == nil { return ("\(question.selecting) selects, \(send) sends", .dim) }
    if opensField { return ("\(send) goes on writing", .text) }
    return ("\(send) sends (*), \(back) does not", .text)
  }

  /// Whether Enter goes back to a field, and sends nothing yet.
  private var opensField: Bool {
    guard let choice = RequestChoice.all(for: request).first(where: { $0.key == view.selection }), choice.field != nil
    else { return false }
    return view.hidesWords || choice.answer(to: request, from: view) == nil
  }

  private var swallowed: SafeText {
    switch view.swallowedKeys {
    case 0: ""
    case 1: "; 1 key was swallowed"
    default: "; \(view.swallowedKeys) keys were swallowed"
    }
  }

  private func told(_ words: SafeText, _ role: Role) -> [StyledLine] {
    WordWrap.wrap(words, role, width: format.width, indentation: Indentation(columns: min(3, format.width / 20)))
  }
}
