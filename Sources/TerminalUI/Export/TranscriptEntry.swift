import TerminalPrimitives

/// What an item of the transcript says to people, without the look of the screen: clean, with tokens masked.
struct TranscriptEntry: Equatable {
  struct Part: Equatable {
    enum Form: Equatable {
      /// Sentences, or Markdown.
      case prose
      /// What a tool was given or wrote, where every blank counts.
      case verbatim
      case diff
    }

    /// What this is; nil for what the item itself says.
    let label: SafeText?
    let form: Form
    let lines: [SafeText]
  }

  /// Who speaks, or what happened: `you`, `agent`, `bash`, `decision`.
  let speaker: SafeText
  /// Whether it belongs to a sub-agent.
  let isNested: Bool
  /// What it is about, in one line.
  let title: SafeText?
  /// How it stands, in our words.
  let state: SafeText?
  let parts: [Part]

  /// Whether somebody says something here: the rest are events, one line each by nature.
  let isSpeech: Bool
}
