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
