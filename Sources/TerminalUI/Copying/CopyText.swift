package import TerminalPrimitives

/// What a person wants to paste elsewhere: taken from what was said, never from the screen.
package struct CopyText: Equatable, Sendable {
  package let text: ClipboardText
  /// What it is, for the message: `the last answer`.
  package let name: SafeText

  package init(_ text: String, named name: SafeText) {
    self.text = ClipboardText(cleaning: text)
    self.name = name
  }
}
