/// The modes a program has set in its terminal, as far as tmux tells them. It keeps quiet about bracketed paste: paste
/// something, or look at the bytes with `PseudoTerminal`.
package struct TerminalFlags: Equatable, Sendable {
  /// The alternate screen is shown.
  package let alternateScreen: Bool
  /// Some kind of mouse report is asked for.
  package let mouse: Bool
  package let cursorVisible: Bool
  /// Arrow keys send application sequences.
  package let applicationCursorKeys: Bool

  package init(alternateScreen: Bool, mouse: Bool, cursorVisible: Bool, applicationCursorKeys: Bool) {
    self.alternateScreen = alternateScreen
    self.mouse = mouse
    self.cursorVisible = cursorVisible
    self.applicationCursorKeys = applicationCursorKeys
  }

  /// What a shell leaves its terminal in.
  package static let initial = TerminalFlags(
    alternateScreen: false, mouse: false, cursorVisible: true, applicationCursorKeys: false)

  static let format = "#{alternate_on} #{mouse_any_flag} #{cursor_flag} #{keypad_cursor_flag}"

  init(answer: some StringProtocol) throws {
    let flags = answer.split(whereSeparator: \.isWhitespace).map { $0 == "1" }
    guard flags.count == 4 else {
      throw TestSupportError.malformed(what: "tmux's answer about modes", text: String(answer))
    }
    self.init(
      alternateScreen: flags[0], mouse: flags[1], cursorVisible: flags[2], applicationCursorKeys: flags[3])
  }
}
