import TerminalPrimitives

/// The way of a notice from this program to the desktop.
package struct NotificationRoute: Equatable, Sendable {
  package enum Passage: Equatable, Sendable {
    case direct
    /// In tmux's envelope, which it opens for the terminal outside.
    case throughTmux
  }

  package let form: NotificationForm
  package let passage: Passage

  package init(form: NotificationForm, passage: Passage) {
    self.form = form
    self.passage = passage
  }

  func sequence(title: SafeText, body: SafeText) -> String {
    let sequence = form.sequence(title: title, body: body)
    switch passage {
    case .direct: return sequence
    case .throughTmux: return TmuxEnvelope.around(sequence)
    }
  }
}

extension NotificationRoute {
  /// - Parameters:
  ///   - chosen: the form that the person has chosen; nil: by what the terminal calls itself.
  ///   - variables: the environment of this program.
  ///   - tmux: what tmux has said; nil where it was not asked, or did not answer.
  /// - Returns: nil where no notice would arrive, or nothing is known about the terminal.
  package init?(chosen: NotificationForm?, variables: [String: String], tmux: TmuxAnswer?) {
    if variables.isSet("TMUX") {
      guard let tmux, tmux.passesThrough, let form = chosen ?? tmux.terminal?.notificationForm else { return nil }
      self.init(form: form, passage: .throughTmux)
    } else if Self.isInsideUnknownMultiplexer(variables) {
      return nil
    } else {
      guard let form = chosen ?? TerminalBrand(variables: variables)?.notificationForm else { return nil }
      self.init(form: form, passage: .direct)
    }
  }

  /// GNU screen, which passes nothing on that it does not know; or a tmux on the other side of ssh, which cannot be
  /// asked.
  private static func isInsideUnknownMultiplexer(_ variables: [String: String]) -> Bool {
    let type = variables["TERM"] ?? ""
    return variables.isSet("STY") || type.hasPrefix("screen") || type.hasPrefix("tmux")
  }
}
