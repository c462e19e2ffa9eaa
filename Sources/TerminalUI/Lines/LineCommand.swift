import TerminalPrimitives

/// What can be typed in the line mode instead of a prompt.
enum LineCommand: String, CaseIterable {
  case help, pending, more, select, send, leave, fill, back, value, empty, cancel, draft, status, url, abort, resend,
    withdraw, reconnect, export, exit

  /// How it is typed, and what it does.
  var usage: (form: SafeText, purpose: SafeText) {
    switch self {
    case .help: ("/help", "these commands")
    case .pending: ("/pending [number]", "read the oldest request that waits, or the one with this number")
    case .more: ("/more", "read on in it")
    case .select: ("/select name [words]", "select a choice of it by the name that /pending tells; sends nothing")
    case .send: ("/send [word]", "send what is selected; a high risk asks for its word")
    case .leave: ("/leave", "leave the request as it is: it stays waiting")
    case .fill: ("/fill", "fill in the fields of a form, one after the other; sends nothing")
    case .back: ("/back", "go back to the field before")
    case .value: ("/value text", "the value of a field, where it begins with a slash")
    case .empty: ("/empty", "empty a field, and go on to the next one")
    case .cancel: ("/cancel", "leave the fields, or give up what was asked of the agent; nothing is answered")
    case .draft: ("/draft [send, drop or value]", "what came as several lines at once: read, send, drop or enter it")
    case .status: ("/status", "how the session stands")
    case .url: ("/url", "the address of the session's page")
    case .abort: ("/abort", "interrupt the turn")
    case .resend: ("/resend", "send a prompt again that the agent was not seen to read")
    case .withdraw: ("/withdraw", "take the newest unsent prompt back into the draft")
    case .reconnect: ("/reconnect", "start the runtime again, after it was lost")
    case .export: ("/export [md, json or plain] [file]", "write the transcript into a new file")
    case .exit: ("/exit", "leave; the agent goes on")
    }
  }

  /// A line that begins like a command. A path is a prompt's beginning more often than a mistyped command.
  enum Line: Equatable {
    case known(LineCommand, rest: String)
    case unknown(String, rest: String)

    init?(_ line: String) {
      guard line.utf8.first == UInt8(ascii: "/") else { return nil }
      let word = line.dropFirst().prefix { !$0.isWhitespace }
      guard !word.isEmpty, !word.contains("/") else { return nil }
      let rest = line.dropFirst(word.count + 1).drop(while: \.isWhitespace)
      self =
        LineCommand(rawValue: word.lowercased()).map { .known($0, rest: String(rest)) }
        ?? .unknown(word.lowercased(), rest: String(rest))
    }
  }
}
