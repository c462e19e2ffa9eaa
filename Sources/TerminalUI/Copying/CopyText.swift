package import TerminalPrimitives

/// What a person wants to paste elsewhere: taken from what was said, never from the screen.
package struct CopyText: Equatable, Sendable {
  package let text: ClipboardText
  /// What it is, for the message: `the last answer`.
  package let name: SafeText
  /// The same in a numbered list of parts: `swift`.
  let label: SafeText

  package init(_ text: String, named name: SafeText, label: SafeText? = nil) {
    self.text = ClipboardText(cleaning: text)
    self.name = name
    self.label = label ?? name
  }
}
