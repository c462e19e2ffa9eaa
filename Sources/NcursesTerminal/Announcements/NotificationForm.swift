import TerminalPrimitives

/// How a terminal is asked to show a notice on the desktop.
package enum NotificationForm: Equatable, Sendable, CaseIterable {
  /// `ESC ] 9 ; text BEL`, by iTerm2 ("Proprietary Escape Codes").
  case osc9
  /// `ESC ] 777 ; notify ; title ; body BEL`, by urxvt's extension `notify`.
  case osc777
}

extension NotificationForm {
  func sequence(title: SafeText, body: SafeText) -> String {
    switch self {
    case .osc9: "\u{1b}]9;\(Self.text(title, body))\u{7}"
    case .osc777: "\u{1b}]777;notify;\(Self.field(title));\(Self.field(body))\u{7}"
    }
  }

  /// A number at the beginning is a command to ConEmu and Windows Terminal: `9;6;` runs a macro.
  private static func text(_ title: SafeText, _ body: SafeText) -> String {
    let text = body.isEmpty ? title.text : "\(title.text): \(body.text)"
    return text.utf8.first.map { 0x30...0x39 ~= $0 } == true ? " " + text : text
  }

  /// Semicolons separate fields, and some terminals drop what follows another one: they are spelled as every other
  /// scalar that cannot be printed as itself.
  private static func field(_ text: SafeText) -> String {
    text.text.split(separator: ";", omittingEmptySubsequences: false).joined(separator: "\\u{3B}")
  }
}

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
    case .throughTmux:
      let doubled = sequence.split(separator: "\u{1b}", omittingEmptySubsequences: false)
        .joined(separator: "\u{1b}\u{1b}")
      return "\u{1b}Ptmux;\(doubled)\u{1b}\\"
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
