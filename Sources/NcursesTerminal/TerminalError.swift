#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why the terminal cannot be had, or is no longer there. `description` is a sentence for the person.
package enum TerminalError: Error, Equatable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal(Stream)
  /// The terminal belongs to another job of the shell.
  case inBackground
  /// TERM is not set.
  case missingTerminalType
  /// No description of this TERM is installed.
  case unknownTerminal(String)
  /// The terminal cannot place its cursor, as TERM=dumb says.
  case incapableTerminal(String)
  /// A system call failed for a reason that is not the person's.
  case systemCall(String, errno: Int32)
  /// The terminal has gone away (hang-up), or refuses every byte.
  case closed

  package enum Stream: String, Equatable, Sendable {
    case input, output
  }
}

extension TerminalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notATerminal(let stream): "Standard \(stream.rawValue) is not a terminal."
    case .inBackground: "Another job has the terminal. Bring this one to the foreground first."
    case .missingTerminalType: "TERM is not set, so nothing is known about this terminal."
    case .unknownTerminal(let name): "This machine knows no terminal called \(name). Try TERM=xterm-256color."
    case .incapableTerminal(let name): "A terminal called \(name) cannot place its cursor, so no screen can be drawn."
    case .systemCall(let call, let code): "\(call) failed: \(String(cString: strerror(code)))."
    case .closed: "The terminal is gone."
    }
  }
}
