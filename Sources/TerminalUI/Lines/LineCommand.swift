import TerminalPrimitives

/// What can be typed in the line mode besides the commands of the composer.
enum LineCommand: String, CaseIterable {
  case help, pending, more, select, send, leave, fill, back, value, empty, cancel, draft, status, resend, withdraw

  var definition: SlashDefinition {
    switch self {
    case .help: SlashDefinition("these commands; with a command's name all about it", .choice("COMMAND", .optional))
    case .pending:
      SlashDefinition("read the oldest request that waits, or the one with this number", .text("NUMBER", .optional))
    case .more: SlashDefinition("read on in it")
    case .select:
      SlashDefinition(
        "select a choice of it by the name that /pending tells; sends nothing", .text("NAME [WORDS]", .required))
    case .send: SlashDefinition("send what is selected; a high risk asks for its word", .text("WORD", .optional))
    case .leave: SlashDefinition("leave the request as it is: it stays waiting")
    case .fill: SlashDefinition("fill in the fields of a form, one after the other; sends nothing")
    case .back: SlashDefinition("go back to the field before")
    case .value: SlashDefinition("the value of a field, where it begins with a slash", .text("TEXT", .required))
    case .empty: SlashDefinition("empty a field, and go on to the next one")
    case .cancel: SlashDefinition("leave the fields, or give up what was asked of the agent; nothing is answered")
    case .draft:
      SlashDefinition("what waits as a draft: read, send, drop or enter it as a value", .choice("WHAT", .optional))
    case .status: SlashDefinition("how the session stands")
    case .resend: SlashDefinition("send a prompt again that the agent was not seen to read")
    case .withdraw: SlashDefinition("take the newest unsent prompt back into the draft")
    }
  }

  var usage: SafeText { definition.usage(of: rawValue) }

  /// What may stand behind it, where that is a choice.
  var values: [String] {
    switch self {
    case .help: Self.allCases.map(\.rawValue) + SlashCommand.allCases.map(\.name)
    case .draft: DraftAct.allCases.map(\.rawValue)
    case .pending, .more, .select, .send, .leave, .fill, .back, .value, .empty, .cancel, .status, .resend, .withdraw:
      []
    }
  }

  /// What becomes of the draft.
  enum DraftAct: String, CaseIterable {
    case send, drop, value
  }
}
