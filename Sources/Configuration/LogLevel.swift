/// What the log file holds: this and everything more serious.
package enum LogLevel: String, CaseIterable, Sendable {
  case trace, debug, info, notice, warning, error
}
