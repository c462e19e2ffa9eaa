package import TerminalPrimitives

/// What is known of a command whatever the session is at.
package struct SlashDefinition: Equatable, Sendable {
  /// In one line, for lists.
  package let purpose: SafeText
  package let argument: SlashArgument
  /// Other names, for people who come from elsewhere.
  package let aliases: [String]
  /// More than the purpose, for `/help NAME`.
  package let help: SafeText?

  init(_ purpose: SafeText, _ argument: SlashArgument = .none, aliases: [String] = [], help: SafeText? = nil) {
    self.purpose = purpose
    self.argument = argument
    self.aliases = aliases
    self.help = help
  }
}

extension SlashDefinition {
  /// The command with what may stand behind it: `/rename TITLE`.
  func usage(of name: String) -> SafeText {
    let name = SafeText.proseLine("/" + name, in: .ascii)
    return argument.label.map { "\(name) \($0)" } ?? name
  }
}

/// What may stand behind a command. Labels are as help writes them: `TITLE`.
package enum SlashArgument: Equatable, Sendable {
  package enum Need: Equatable, Sendable {
    case required, optional
  }

  case none
  case text(SafeText, Need)
  /// One of the values that are offered, and nothing else.
  case choice(SafeText, Need)
  /// The path of a file.
  case path(SafeText, Need)
  /// The id of a session or the address of its page; those that are known are offered.
  case session(Need)

  private var parts: (label: SafeText, need: Need)? {
    switch self {
    case .none: nil
    case .text(let label, let need), .choice(let label, let need), .path(let label, let need): (label, need)
    case .session(let need): ("SESSION", need)
    }
  }

  package var isRequired: Bool { parts?.need == .required }

  /// In brackets where it may be left out; nil where nothing may stand there.
  package var label: SafeText? { parts.map { $0.need == .required ? $0.label : "[\($0.label)]" } }
}

/// A value that is offered behind a command.
struct SlashValue: Equatable, Sendable {
  /// As it is typed.
  let text: String
  let detail: SafeText
}
