package import Logging

/// Sends what the program logs to a file. Values of metadata that must not be kept are wrapped in `Redacted` by whoever
/// logs them; tokens are masked here, wherever they stand.
package struct LogFileHandler: LogHandler {
  package var metadata: Logger.Metadata = [:]
  package var logLevel: Logger.Level
  package var metadataProvider: Logger.MetadataProvider?

  private let label: String
  private let file: LogFile
  private let wallClock: @Sendable () -> Int64

  /// - Parameter wallClock: milliseconds since 1970, UTC.
  package init(
    label: String, level: Logger.Level, file: LogFile,
    wallClock: @escaping @Sendable () -> Int64 = wallClockMilliseconds
  ) {
    self.label = label
    self.logLevel = level
    self.file = file
    self.wallClock = wallClock
  }

  package func log(event: LogEvent) {
    var all = metadata
    if let provided = metadataProvider?.get() { all.merge(provided) { _, new in new } }
    if let own = event.metadata { all.merge(own) { _, new in new } }
    if let error = event.error { all["error"] = "\(error)" }
    file.write(
      LogLine(at: wallClock(), label: label, level: event.level, message: event.message.description, metadata: all))
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }
}
