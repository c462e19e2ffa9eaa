import SessionModel
import TerminalPrimitives

extension TranscriptEntry {
  /// - Parameter verdict: what is known from elsewhere about a decision; else it is what the session saw.
  init(
    of item: TranscriptItem, verdict: String?, in repertoire: Repertoire, speech: EntryText.Speech = .asWritten
  ) {
    let text = EntryText(repertoire: repertoire, speech: speech)
    let isNested = item.parent != nil
    switch item.content {
    case .prompt(let prompt):
      let speaker: SafeText = prompt.source.map { "prompt from \(text.name($0))" } ?? "you"
      self.init(speaker, isNested: isNested, parts: [text.said(prompt.text)], isSpeech: true)
    case .agentText(let said):
      self.init(
        isNested ? "sub-agent" : "agent", state: text.state(of: said), parts: [text.said(said.text.string)],
        isSpeech: true)
    case .reasoning(let thought):
      self.init(
        "agent's reasoning", isNested: isNested, state: text.state(of: thought),
        parts: [text.said(thought.text.string)], isSpeech: true)
    case .toolCall(let call): self.init(of: call, since: item.at, isNested: isNested, text)
    case .subagent(let agent):
      self.init(
        "sub-agent", title: text.line("\(agent.name): \(agent.description)"),
        state: text.state(of: agent, since: item.at), parts: text.failure(of: agent))
    case .decision(let record):
      let act = record.act.isEmpty ? record.kind : "\(record.kind) \(record.act)"
      let words = text.line(verdict ?? record.verdictOfAct)
      let afterwords = verdict == nil ? record.afterwords.map { "; \(text.line($0))" as SafeText } : []
      self.init(
        "decision", isNested: isNested, title: "\(words): \(text.name(act))\(afterwords.joined(separator: .empty))",
        state: text.delay(of: record), parts: text.parts(of: record))
    case .notice(let notice):
      let kind: SafeText =
        switch notice.level {
        case .info: "notice"
        case .warning: "warning"
        case .error: "error"
        }
      let link = notice.url.map { notice.text.contains($0) ? [] : [text.prose($0)] } ?? []
      self.init("\(kind), \(text.name(notice.topic))", isNested: isNested, parts: [text.prose(notice.text)] + link)
    case .compaction(let compaction):
      self.init(
        "compaction", isNested: isNested, title: text.size(of: compaction),
        state: text.state(of: compaction, since: item.at),
        parts: text.parts(of: compaction))
    case .usage(let usage): self.init("usage", isNested: isNested, title: UsageWords.line(of: usage, text.format))
    case .gap(let gap):
      self.init("gap", title: "events may be missing for \(Clock.short(gap.until.since(gap.from)))")
    case .ended(let end):
      self.init(
        "session", title: end.isError ? "ended by an error" : "ended",
        parts: end.reason.map { [text.prose($0)] } ?? [])
    case .stored: self.init("1 entry", title: Self.leftOut)
    }
  }

  /// What stands for entries that are not in memory, however many follow each other.
  static func words(ofStored count: Int) -> SafeText {
    "\(Count.of(count, "entry", many: "entries")): \(leftOut)"
  }

  private static let leftOut: SafeText = "on the disk, and not read back"

  private init(of call: ToolCall, since start: Moment, isNested: Bool, _ text: EntryText) {
    self.init(
      text.name(call.name), isNested: isNested, title: text.summary(of: call),
      state: text.state(of: call, since: call.running(since: start)),
      parts: text.arguments(of: call) + text.outcome(of: call))
  }

  private init(
    _ speaker: SafeText, isNested: Bool = false, title: SafeText? = nil, state: SafeText? = nil, parts: [Part] = [],
    isSpeech: Bool = false
  ) {
    self.init(
      speaker: speaker, isNested: isNested, title: title, state: state, parts: parts.filter { !$0.isEmpty },
      isSpeech: isSpeech)
  }
}

extension TranscriptEntry.Part {
  fileprivate var isEmpty: Bool { lines.allSatisfy(\.isEmpty) }
}
