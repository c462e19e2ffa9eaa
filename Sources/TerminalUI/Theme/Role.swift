/// What a piece of the screen means. How that looks is the theme's business; roles that differ only in colour differ in
/// words or signs as well.
package enum Role: CaseIterable, Sendable {
  // Running text.
  case text, dim, heading, strong, emphasis, code, codeBlock, link
  /// A token of safe text: something that is not printed as itself.
  case mark
  // How something went, or goes.
  case warning, error, success, running
  // Who speaks.
  case you, agent, tool
  // Diffs.
  case added, removed, hunk
  // The frame around it.
  case rule, status, statusStrong
  /// The bar that says how many requests wait.
  case bar, barUrgent
  case selection, placeholder, key
  // Words of code, which mean the same without a colour.
  case syntaxComment, syntaxString, syntaxKeyword, syntaxNumber, syntaxType
  /// The two kinds of modules in a code that cameras read.
  case codeLight, codeDark
  /// What was searched for: every place, and the one that was come to.
  case match, currentMatch
  /// The line above what is new.
  case unread
}
