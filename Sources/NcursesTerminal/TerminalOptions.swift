package import TerminalPrimitives

/// How the terminal is to be taken over.
package struct TerminalOptions: Equatable, Sendable {
  /// An open descriptor that gets what is written to standard error meanwhile; borrowed until `restore`.
  package var standardErrorLog: Int32?
  /// Shown below the restored screen if the program dies of a fatal signal: a sentence that names the log.
  package var crashNotice: SafeText
  /// Reports wheel and buttons. While it does, most terminals select text only with Shift held.
  package var reportsMouse: Bool
  /// Has web addresses carry their link (see `LinkSupport`).
  package var showsLinks: Bool

  package init(
    standardErrorLog: Int32? = nil, crashNotice: SafeText = "", reportsMouse: Bool = true,
    showsLinks: Bool = false
  ) {
    self.standardErrorLog = standardErrorLog
    self.crashNotice = crashNotice
    self.reportsMouse = reportsMouse
    self.showsLinks = showsLinks
  }
}
