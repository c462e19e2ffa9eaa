import TerminalPrimitives

extension SlashCommand {
  /// Why it has no place where lines are typed and told; nil where it has.
  var obstacleInLines: SafeText? {
    switch self {
    case .program(.theme): "lines have no colours"
    case .reading(.find): "nothing can be shown here that was found; the terminal's own search finds it"
    case .sharing(.bare): "these lines are plain text already"
    case .sharing(.qr): "a code has to be seen; /url tells the address"
    case .drafting(.attach): "a cloud session drops attachments; /insert puts the file's text into the draft"
    case .drafting(.outbox): "there is no list to move in; /withdraw takes the newest unsent prompt back"
    case .program, .agent, .approval, .sessions, .reading, .sharing, .drafting: nil
    }
  }
}
