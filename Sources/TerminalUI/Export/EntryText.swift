import JSONRPC
import SessionModel
import TerminalPrimitives

/// The clean words of transcript entries.
struct EntryText {
  /// What becomes of Markdown.
  enum Speech {
    case asWritten
    /// For those who listen.
    case inWords
  }

  let repertoire: Repertoire
  var speech = Speech.asWritten

  /// For what the cells of the screen say in one line.
  var format: CellFormat {
    CellFormat(
      text: TextFormat(columns: Self.longestSummary, repertoire: repertoire, symbols: .ascii), now: Moment(uptime: 0),
      utcOffsetSeconds: 0, keymap: .standard, isExpanded: false)
  }

  func name(_ foreign: String) -> SafeText { SafeText.exactLine(SecretMask.mask(foreign), in: repertoire) }
  func line(_ foreign: String) -> SafeText { SafeText.proseLine(SecretMask.mask(foreign), in: repertoire) }

  func prose(_ foreign: String, label: SafeText? = nil) -> TranscriptEntry.Part {
    TranscriptEntry.Part(label: label, form: .prose, lines: lines(foreign))
  }

  /// What somebody said, which may be Markdown.
  func said(_ foreign: String) -> TranscriptEntry.Part {
    switch speech {
    case .asWritten: prose(foreign)
    case .inWords:
      TranscriptEntry.Part(label: nil, form: .prose, lines: SpokenMarkdown.lines(of: foreign).flatMap { lines($0) })
    }
  }

  func verbatim(_ foreign: String, label: SafeText) -> TranscriptEntry.Part {
    TranscriptEntry.Part(label: label, form: .verbatim, lines: lines(foreign))
  }

  /// A line feed at the end only says that the last line is whole.
  func lines(_ foreign: String) -> [SafeText] {
    SafeText.prose(SecretMask.mask(foreign).trimmingLastLineFeed, in: repertoire)
  }

  func state(of text: AgentText) -> SafeText? {
    switch text.progress {
    case .streaming: "not finished yet"
    case .complete: nil
    case .partial: "broken off, the rest never came"
    }
  }

  func state(of agent: Subagent, since start: Moment) -> SafeText {
    switch agent.progress {
    case .running: "running"
    case .completed(let end): "done after \(Clock.precise(end.since(start)))"
    case .failed(_, let end): "failed after \(Clock.precise(end.since(start)))"
    case .unknown: "broken off"
    }
  }

  func failure(of agent: Subagent) -> [TranscriptEntry.Part] {
    if case .failed(let words, _) = agent.progress { [prose(words)] } else { [] }
  }

  /// What was asked, what there was to choose, and what was answered from here.
  func parts(of record: DecisionRecord) -> [TranscriptEntry.Part] {
    let answer = record.counted.map { [verbatim($0.answer.record, label: "answer")] } ?? []
    switch record.subject {
    case .act: return []
    case .question(let question, let offered):
      let choices = offered.isEmpty ? [] : [verbatim(offered.joined(separator: "\n"), label: "offered")]
      return [verbatim(question, label: "question")] + choices + answer
    case .plan(let plan): return [verbatim(plan, label: "plan")] + answer
    }
  }

  func delay(of record: DecisionRecord) -> SafeText? {
    record.took == .zero ? nil : "\(Clock.precise(record.took)) after it was asked"
  }
}

/// Where the agent's memory was put into a summary.
extension EntryText {
  func size(of compaction: Compaction) -> SafeText {
    switch (compaction.tokensBefore, compaction.tokensAfter) {
    case (let before?, let after?): "\(Count.short(before)) to \(Count.short(after)) tokens"
    case (let before?, nil): "\(Count.short(before)) tokens"
    case (nil, _): "the conversation is put into a summary"
    }
  }

  func state(of compaction: Compaction, since start: Moment) -> SafeText {
    switch compaction.progress {
    case .running: "running"
    case .done(let end): "done after \(Clock.precise(end.since(start)))"
    case .failed(_, let end): "failed after \(Clock.precise(end.since(start)))"
    case .unknown: "broken off"
    }
  }

  func parts(of compaction: Compaction) -> [TranscriptEntry.Part] {
    let summary = compaction.summary.map { [verbatim($0, label: "summary")] } ?? []
    if case .failed(let words, _) = compaction.progress { return summary + [prose(words, label: "failure")] }
    return summary
  }
}

/// Tool calls.
extension EntryText {
  func state(of call: ToolCall, since start: Moment) -> SafeText {
    switch call.progress {
    case .running: "running"
    case .waitingForApproval: "waiting for approval"
    case .succeeded(let end): "\(success(of: call)) after \(Clock.precise(end.since(start)))"
    case .failed(_, let end): "failed after \(Clock.precise(end.since(start)))"
    case .denied: "denied"
    case .unknown: "broken off"
    }
  }

  private func success(of call: ToolCall) -> SafeText {
    call.failedExitCode.map { "failed with exit code \($0)" } ?? "done"
  }

  /// What the screen says of it in one line.
  func summary(of call: ToolCall) -> SafeText? {
    let line = StyledLine(ToolSummary.spans(of: call, format)).spans.map(\.text).joined(separator: .empty)
    return line.isEmpty ? nil : self.line(line.text)
  }

  /// Columns; what is longer stands in the arguments.
  private static let longestSummary = 1_000

  /// The arguments that the summary does not tell whole.
  func arguments(of call: ToolCall) -> [TranscriptEntry.Part] {
    guard let arguments = call.arguments else { return [] }
    guard case .object(let object) = arguments else {
      return [verbatim(JSONText.indented(arguments), label: "arguments")]
    }
    let summary = self.summary(of: call)
    return object.members.compactMap { member in
      let value = member.value.string ?? JSONText.indented(member.value)
      return line(value) == summary && !value.utf8.contains(ASCII.lineFeed)
        ? nil : verbatim(value, label: name(member.key))
    }
  }

  func outcome(of call: ToolCall) -> [TranscriptEntry.Part] {
    let failure: [TranscriptEntry.Part] =
      if case .failed(let words, _) = call.progress, !words.isEmpty { [prose(words, label: "failure")] } else { [] }
    guard let result = call.result, !result.isEmpty else { return output(of: call) + failure }
    let isDiff = UnifiedDiff(result) != nil
    return [TranscriptEntry.Part(label: "result", form: isDiff ? .diff : .verbatim, lines: lines(call.written.string))]
      + failure
  }

  private func output(of call: ToolCall) -> [TranscriptEntry.Part] {
    guard !call.output.text.isEmpty else { return [] }
    let dropped = call.output.droppedBytes
    let label: SafeText = dropped == 0 ? "output" : "output, of which the first \(dropped) bytes were not kept"
    return [verbatim(call.output.text.string, label: label)]
  }
}
