/// How a runtime ended, and what it last said on its standard error.
package struct RuntimeExit: Equatable, Sendable {
  package enum Ending: Equatable, Sendable {
    /// By itself, with this code.
    case exited(code: Int32)
    case killed(signal: Int32)
    /// The system did not tell; in its words.
    case unobserved(String)
  }

  package let ending: Ending
  /// The last 64 KiB at most, invalid UTF-8 repaired: text from outside.
  package let errorOutput: String

  package init(ending: Ending, errorOutput: String) {
    self.ending = ending
    self.errorOutput = errorOutput
  }
}

/// Why a runtime could not be started.
package enum RuntimeError: Error, Equatable, Sendable {
  /// The system refused to run this program, in its words.
  case couldNotLaunch(path: String, reason: String)
  /// No directory could be made for it to work in.
  case noWorkingDirectory(FileFault)
}
