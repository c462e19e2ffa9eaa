import Configuration
import Logging
import SessionCore
import TerminalPrimitives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where what must never reach the screen goes.
enum LogFiles {
  /// The descriptor that standard error is sent to while the screen is drawn.
  struct StandardError {
    let descriptor: Int32?
  }

  /// A logger that writes to this run's file; one that writes nothing where there is no place for it.
  static func logger(level: LogLevel, _ variables: [String: String]) -> Logger {
    guard let place = JournalPlace(variables: variables) else {
      return Logger(label: "aloft") { _ in SwiftLogNoOpLogHandler() }
    }
    let file = LogFile(in: place, processID: getpid(), masking: SecretMask.mask)
    return Logger(label: "aloft") { LogFileHandler(label: $0, level: level.level, file: file) }
  }

  static func directory(_ variables: [String: String]) -> String? { JournalPlace(variables: variables)?.logs }

  static func standardError(_ variables: [String: String]) -> StandardError {
    let path = directory(variables).map { "\($0)/standard-error.log" } ?? "/dev/null"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if descriptor >= 0 { return StandardError(descriptor: descriptor) }
    let nothing = open("/dev/null", O_WRONLY | O_CLOEXEC)
    return StandardError(descriptor: nothing >= 0 ? nothing : nil)
  }
}
