import Configuration
import NcursesTerminal
import SessionCore
import SessionModel
import TerminalPrimitives
import TerminalUI

/// Why the program did not even begin.
enum UsageError: Error, Equatable {
  case terminal(TerminalError)
  case unreadablePrompt
  case promptTooLarge(limit: Int)
  case configurationFile(ConfigurationFileError)
  /// A file that was named, and is not there.
  case noConfiguration(path: String)
  case configuration(path: String, [ConfigurationFault])
  case noSession(SessionReference.Fault)
  case unreadableSessions(FileFault)

  var exitCode: Int32 { ExitCodes.usage }

  var lines: [SafeText] {
    switch self {
    case .terminal(let error):
      [SafeText.exactLine("aloft: \(error)", in: .ascii)]
    case .unreadablePrompt: ["aloft: --prompt - : standard input could not be read as UTF-8 text."]
    case .promptTooLarge(let limit):
      ["aloft: --prompt - : more than \(limit) bytes on standard input; the runtime takes no prompt of that size."]
    case .configurationFile(let error): [SafeText.exactLine("aloft: \(error).", in: .ascii)]
    case .noSession(let fault): ["aloft: --connect: \(fault.words(in: .ascii)). 'aloft sessions' lists them."]
    case .unreadableSessions(let fault):
      ["aloft: the list of sessions cannot be read: \(SafeText.exactLine(fault.words, in: .ascii))"]
    case .noConfiguration(let path): [SafeText.exactLine("aloft: there is no file \(path).", in: .ascii)]
    case .configuration(let path, let faults):
      faults.map { fault in
        let place = "\(path):\(fault.position.line):\(fault.position.column)"
        return SafeText.exactLine("\(place): \(fault.words).", in: .ascii)
      } + ["aloft: nothing of that file was taken. 'aloft config --defaults' prints one that is right."]
    }
  }
}
