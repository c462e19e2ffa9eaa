package import TerminalPrimitives

/// What a person wants to paste elsewhere: taken from what was said, never from the screen.
package struct CopyText: Equatable, Sendable {
  /// Without access tokens: a clipboard is read by every program.
  package let text: ClipboardText
  /// What it is, for the message: `the last answer`.
  package let name: SafeText
  /// The same in a numbered list of parts: `swift`.
  let label: SafeText
  /// Tokens that were hidden in it.
  package let maskedCount: Int

  package init(_ text: String, named name: SafeText, label: SafeText? = nil) {
    let masked = SecretMask.masking(text)
    self.text = ClipboardText(cleaning: masked.text)
    maskedCount = masked.count
    self.name = name
    self.label = label ?? name
  }
}
