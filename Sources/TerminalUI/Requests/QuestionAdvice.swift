import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// What the next key does, for questions that are more than a choice.
struct QuestionAdvice {
  let request: PendingRequest
  let view: RequestView
  let format: RequestFormat

  private var send: SafeText { format.key(.sendDecision) }
  /// The key that ends writing: that of the composer, as every text is written with its keys.
  private var done: SafeText { format.keymap.name(of: .send, in: .composer, format.context.repertoire) }
  private var back: SafeText { format.key(.backToComposer) }

  func whileWriting(_ density: RequestDensity) -> SafeText {
    switch (request.matter, density) {
    case (.limits, .roomy): "type the number of credits; \(done) sends it, \(back) keeps it and goes back"
    case (.limits, .compact): "credits; \(done) sends, \(back) goes back"
    case (_, .roomy): "\(done) sends these words; \(back) keeps them and goes back"
    case (_, .compact): "\(done) sends; \(back) keeps the words"
    }
  }

  func whileFilling(_ density: RequestDensity) -> SafeText {
    guard let form = view.form else { return "" }
    let rest: SafeText = density == .roomy ? "; \(done) goes on, \(back) leaves the fields" : ""
    return switch form.entry.value {
    case .text: "type the value\(rest)"
    case .truth:
      density == .roomy ? "Space or the arrows answer, Backspace empties\(rest)" : "Space answers, Backspace empties"
    case .choice: "the arrows choose, Backspace empties\(rest)"
    case .choices:
      density == .roomy ? "the arrows move, Space takes or gives back\(rest)" : "arrows move, Space ticks"
    case .nothing: "this cannot be entered here\(rest)"
    }
  }

  var withoutSelection: SafeText {
    let end: SafeText = "\(send) sends, \(back) answers nothing"
    switch request.matter {
    case .form where view.form != nil:
      let (fill, submit) = (format.key(.select(.fields)), format.key(.select(.accept)))
      return "nothing is selected. \(fill) fills in, \(submit) selects submit, \(end)"
    case .question(let question) where question.choices.isEmpty || !request.canBeApproved: return plain
    case .modelSwitch: return "nothing is selected. An arrow selects, \(send) sends, \(back) answers nothing"
    case .question, .plan, .limits: return "nothing is selected. An arrow or a letter selects, \(send) sends"
    case .permission, .form: return plain
    }
  }

  private var plain: SafeText { "nothing is selected. A letter selects, \(send) sends, \(back) answers nothing" }

  /// What selects, in a few words.
  var selecting: SafeText {
    switch request.matter {
    case .permission, .form: "a letter"
    case .question, .plan, .limits: "arrow or letter"
    case .modelSwitch: "an arrow"
    }
  }

  /// What follows from what is selected, where its name does not say.
  var consequence: SafeText? {
    guard case .question = request.matter, view.selection == .deny else { return nil }
    return "\(send) declines; the agent is told \"\(format.clean(Answer.declined))\""
  }
}
