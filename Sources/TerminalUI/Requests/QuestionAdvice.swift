import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// What the next key does, for questions that are more than a choice.
enum QuestionAdvice {
  static func whileWriting(_ request: PendingRequest, _ view: RequestView) -> SafeText {
    if case .limits = request.matter {
      return "type the number of credits; Enter sends it, Esc keeps it and goes back"
    }
    return "Enter sends these words; Esc keeps them and goes back"
  }

  static func whileFilling(_ form: FormView) -> SafeText {
    let rest: SafeText = "Enter goes on, Esc leaves the fields"
    return switch form.entry.value {
    case .text: "type the value; \(rest)"
    case .truth: "Space or ←→ answers, Backspace empties; \(rest)"
    case .choice: "←→ chooses, Backspace empties; \(rest)"
    case .choices: "←→ moves, Space takes or gives back; \(rest)"
    case .nothing: "this cannot be entered here; \(rest)"
    }
  }

  static func withoutSelection(_ request: PendingRequest) -> SafeText {
    switch request.matter {
    case .form(let form) where !form.isPage && request.canBeApproved:
      "nothing is selected. e fills in, a selects submit, Enter sends, Esc answers nothing"
    case .question(let question) where !question.choices.isEmpty && request.canBeApproved:
      "nothing is selected. Arrows or a letter select, Enter sends, Esc answers nothing"
    case .plan, .modelSwitch, .limits:
      "nothing is selected. Arrows or a letter select, Enter sends, Esc answers nothing"
    case .permission, .question, .form: "nothing is selected. A letter selects, Enter sends, Esc answers nothing"
    }
  }

  static let formHints: [(key: SafeText, does: SafeText)] = [
    ("Enter", "next field"), ("↑ ↓", "fields"), ("Space ← →", "choose"), ("Ctrl-G", "editor"),
    ("Esc", "leave the fields, keep all"),
  ]
}
