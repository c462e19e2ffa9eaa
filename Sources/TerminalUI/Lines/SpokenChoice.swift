import SessionModel
import TerminalPrimitives

/// A choice by a name that can be typed.
struct SpokenChoice {
  let name: String
  let choice: RequestChoice

  /// Those that lines are enough for.
  static func all(for request: PendingRequest) -> [SpokenChoice] {
    RequestChoice.all(for: request).compactMap { choice in
      name(of: choice.key, for: request).map { SpokenChoice(name: $0, choice: choice) }
    }
  }

  /// What is selected, and what sends it.
  static func selected(
    _ selected: SpokenChoice, of request: PendingRequest, words: String, _ repertoire: Repertoire
  ) -> [SafeText] {
    let label = SafeText.exactLine(selected.choice.label, in: repertoire)
    let said: SafeText = words.isEmpty ? "" : ", with the words: \(SafeText.exactLine(words, in: repertoire))"
    if selected.choice.field == .words, words.isEmpty {
      return ["\(label): type /select \(SafeText.exactLine(selected.name, in: repertoire)) and the words behind it"]
    }
    let kind = SafeText.exactLine(request.description.kind, in: repertoire)
    guard let word = selected.choice.confirmation(for: request) else {
      return ["Selected for this \(kind) request: \(label)\(said). /send sends it."]
    }
    let typed = SafeText.exactLine(word, in: repertoire)
    return ["Selected for this \(kind) request: \(label)\(said). HIGH RISK: /send \(typed) sends it."]
  }

  /// Filling in a form has a command of its own.
  private static func name(of key: RequestChoice.Key, for request: PendingRequest) -> String? {
    switch key {
    case .once: "approve-once"
    case .session: "approve-session"
    case .deny: "deny"
    case .words: "words"
    case .fields: nil
    case .accept: request.isForm ? "submit" : "accept"
    case .cancel: "cancel"
    case .option(let index): "\(index + 1)"
    }
  }
}

extension PendingRequest {
  /// Whether there are fields to fill in.
  var isForm: Bool { if case .form(let form) = matter { !form.isPage } else { false } }
}
