package import SessionModel
package import TerminalPrimitives

/// What can be typed into the composer instead of a prompt.
package enum SlashCommand: String, CaseIterable, Sendable {
  case help, keys, pending, url, abort, reconnect, exit

  package var purpose: SafeText {
    switch self {
    case .help: "the keys and commands"
    case .keys: "the keys, your own included"
    case .pending: "go to the waiting requests"
    case .url: "the address of the session's page"
    case .abort: "interrupt the turn"
    case .reconnect: "start the runtime again and reattach, after it was lost"
    case .exit: "leave; the agent goes on"
    }
  }

  /// Why it cannot work now; nil when it can.
  package func obstacle(in session: SessionState) -> SafeText? {
    switch self {
    case .help, .keys, .url, .exit: nil
    case .pending: session.requests.requests.isEmpty ? "nothing waits for an answer" : nil
    case .abort: session.standing == .live ? nil : "there is no agent to interrupt"
    case .reconnect: if case .lost = session.standing { nil } else { "the runtime is there" }
    }
  }

  /// A draft that is a command, or looks like one that does not exist.
  package enum Line: Equatable, Sendable {
    case known(SlashCommand)
    case unknown

    package init?(_ draft: String) {
      guard draft.utf8.first == UInt8(ascii: "/"), !draft.utf8.contains(UInt8(ascii: "\n")) else { return nil }
      let word = draft.dropFirst().prefix { !$0.isWhitespace }
      // A path is a prompt's beginning more often than a mistyped command.
      guard !word.contains("/") else { return nil }
      self = SlashCommand(rawValue: word.lowercased()).map(Line.known) ?? .unknown
    }
  }

  /// The commands that begin like this draft, for completion.
  package static func completions(of draft: String) -> [SlashCommand] {
    guard draft.utf8.first == UInt8(ascii: "/"), !draft.contains(where: \.isWhitespace) else { return [] }
    return allCases.filter { $0.rawValue.hasPrefix(draft.dropFirst()) }
  }
}
