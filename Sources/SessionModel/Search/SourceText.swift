/// A text of an item as it came, before anything of it was laid out. From outside: to be cleaned before it is shown.
package struct SourceText: Equatable, Sendable {
  /// Which text of the item it is.
  package enum Field: Equatable, Hashable, Sendable {
    /// What the item says: the prompt, the agent's text, the notice.
    case text
    /// The names and arguments of a tool call or sub-agent, one a line.
    case call
    /// What a tool wrote while it ran, as long as it has answered nothing.
    case output
    /// What a tool answered.
    case result
    /// What an edit changes, as a diff.
    case change
    /// Why a tool failed.
    case failure
  }

  /// How it is written.
  package enum Notation: Equatable, Sendable {
    case plain
    /// Read without its marks.
    case markdown
  }

  package let field: Field
  package let text: String
  package let notation: Notation

  package init(_ field: Field, _ text: String, in notation: Notation = .plain) {
    self.field = field
    self.text = text
    self.notation = notation
  }
}

extension TranscriptItem {
  /// Everything that a search finds in it, in the order in which it stands on the screen.
  package var sourceTexts: [SourceText] {
    let texts: [SourceText] =
      switch content {
      case .prompt(let prompt): [SourceText(.text, prompt.text)]
      case .agentText(let text), .reasoning(let text): [SourceText(.text, text.text.string, in: notation)]
      case .toolCall(let call): call.sourceTexts
      case .subagent(let agent): [SourceText(.call, "\(agent.name)\n\(agent.description)")]
      case .decision(let record): [SourceText(.text, record.spokenText, in: notation)]
      case .notice(let notice): [SourceText(.text, notice.text), SourceText(.call, notice.url ?? "")]
      case .compaction(let compaction): [SourceText(.text, compaction.summary ?? "", in: notation)]
      case .usage, .gap, .stored: []
      case .ended(let end): [SourceText(.text, end.reason ?? "")]
      }
    return texts.filter { !$0.text.isEmpty }
  }

  /// How what it says is written.
  package var notation: SourceText.Notation {
    switch content {
    case .agentText, .reasoning, .compaction: .markdown
    case .decision(let record): record.plan == nil ? .plain : .markdown
    case .prompt, .toolCall, .subagent, .notice, .usage, .gap, .stored, .ended: .plain
    }
  }
}

extension DecisionRecord {
  /// A question stands above its answer, all else below what was decided about it.
  fileprivate var spokenText: String {
    if case .question(let question, _) = subject { "\(question)\n\(words)" } else { "\(words)\n\(asked)" }
  }
}
