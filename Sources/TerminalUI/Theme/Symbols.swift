package import TerminalPrimitives

/// Every sign we draw ourselves, each one column wide but for the ellipsis of ASCII.
package struct Symbols: Equatable, Sendable {
  // How far something has come.
  package let done: SafeText
  package let failed: SafeText
  package let running: SafeText
  package let pending: SafeText
  package let light: SafeText
  // Things that open and close.
  package let folded: SafeText
  package let unfolded: SafeText
  // Parts of text.
  package let bullet: SafeText
  package let quote: SafeText
  package let ellipsis: SafeText
  package let dot: SafeText
  package let minus: SafeText
  package let horizontal: SafeText
  // Marks beside text.
  package let selected: SafeText
  package let below: SafeText
  package let child: SafeText

  package static let unicode = Symbols(
    done: "✓", failed: "✗", running: "◐", pending: "○", light: "●", folded: "▸", unfolded: "▾", bullet: "•", quote: "│",
    ellipsis: "…", dot: "·", minus: "−", horizontal: "─", selected: "▌", below: "▼", child: "↳")

  package static let ascii = Symbols(
    done: "+", failed: "x", running: "~", pending: "o", light: "*", folded: ">", unfolded: "v", bullet: "*", quote: "|",
    ellipsis: "...", dot: "-", minus: "-", horizontal: "-", selected: "#", below: "v", child: "`")
}
