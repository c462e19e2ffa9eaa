package import CopilotProtocol
package import JSONRPC

/// A tool call from its start to its result. A start says nothing about approval: the prompt comes after it.
package struct ToolCall: Equatable, Sendable {
  package enum Progress: Equatable, Sendable {
    case running
    case waitingForApproval
    case succeeded(until: Moment)
    case failed(String, until: Moment)
    case denied(until: Moment)
    /// The session ended or was aborted before a result came.
    case unknown(until: Moment)
  }

  /// Newer runtimes stream the same output on two channels; the first that speaks is kept.
  package enum OutputChannel: String, Equatable, Sendable {
    case partialResult, shellOutput
  }

  package let id: ToolCallID
  package let name: String
  package let arguments: JSONValue?
  package var progress: Progress
  /// When it went on after it had waited for an approval; nil where it never waited.
  package internal(set) var resumedAt: Moment?
  /// What the tool wrote while it ran, from outside.
  package var output = ToolOutput()
  /// What the tool answered, from outside; a diff for edits.
  package var result: String?
  /// Of a command that has ended, where the runtime says it.
  package var exitCode: Int?
  /// The agent's to-do list as this call left it, where it changed it.
  package var todos: TodoList?
  /// The tool's own word about its progress, from outside.
  package var remark: String?
  var channel: OutputChannel?

  package init(id: ToolCallID, name: String, arguments: JSONValue?, progress: Progress = .running) {
    self.id = id
    self.name = name
    self.arguments = arguments
    self.progress = progress
  }

  /// Output that comes after the result is late, and already in it.
  mutating func append(_ chunk: String, from channel: OutputChannel) {
    if self.channel == nil { self.channel = channel }
    guard self.channel == channel, isUnsettled else { return }
    output.append(chunk)
  }

  mutating func forgetOutput() {
    output = ToolOutput()
    channel = nil
  }

  mutating func wait() {
    if progress == .running { progress = .waitingForApproval }
  }

  mutating func resume(at now: Moment) {
    guard progress == .waitingForApproval else { return }
    progress = .running
    resumedAt = now
  }

  /// Since when it has been running: what a person took to decide is no time of the tool.
  package func running(since start: Moment) -> Moment { resumedAt ?? start }

  /// It was broken off, and goes on.
  mutating func reopen() {
    if isBrokenOff { progress = .running }
  }

  /// Of a command that ended with a failure; the runtime calls such a call a success.
  package var failedExitCode: Int? {
    guard case .succeeded = progress, let exitCode, exitCode != 0 else { return nil }
    return exitCode
  }

  var isBrokenOff: Bool { if case .unknown = progress { true } else { false } }
  /// Whether its end is still to be told: also when it was broken off, since a result may come all the same.
  var isUnsettled: Bool { !isFinished || isBrokenOff }

  package var isFinished: Bool {
    switch progress {
    case .running, .waitingForApproval: false
    case .succeeded, .failed, .denied, .unknown: true
    }
  }
}

/// Live output of a tool, of which the tail is kept.
package struct ToolOutput: Equatable, Sendable {
  package private(set) var text = StreamedText()
  package private(set) var droppedBytes = 0

  /// A build log of this size is still readable by scrolling; more belongs in a file.
  package static let limit = 256 * 1_024

  package init() {}

  init(text: StreamedText, droppedBytes: Int) {
    self.text = text
    self.droppedBytes = droppedBytes
  }

  package mutating func append(_ chunk: String) {
    text.append(chunk)
    guard text.utf8Count > 2 * Self.limit else { return }
    let whole = text.string
    let cut = whole.utf8.index(whole.endIndex, offsetBy: -Self.limit)
    let border = whole.unicodeScalars.index(after: cut.samePosition(in: whole.unicodeScalars) ?? cut)
    droppedBytes += whole.utf8.distance(from: whole.startIndex, to: border)
    text = StreamedText(String(whole[border...]))
  }
}
