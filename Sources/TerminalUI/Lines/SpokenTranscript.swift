import SessionModel
import TerminalPrimitives

/// What was already said of the transcript. Every item is said once, when it is finished; text that streams is said as soon
/// as a line of it is whole, and never again.
struct SpokenTranscript: Equatable {
  private let repertoire: Repertoire
  private let utcOffset: Int
  private let terms: LineTerms
  private var plain: PlainTranscript
  /// Items from here on are new.
  private var next = 0
  private var open: [ItemID] = []
  /// What was said of the items that may still change.
  private var said: [ItemID: SaidItem] = [:]
  /// Those that were finished last, oldest first.
  private var finished: [ItemID] = []
  /// Whose text the last line was, where more of it may follow.
  private var speaking: ItemID?

  /// Finished items that are watched for a correction: a decision that turns out otherwise, a tool that goes on after the
  /// runtime came back. What is older does not change.
  private static let mostWatched = 64

  init(_ setting: Setting, _ terms: LineTerms) {
    repertoire = setting.repertoire
    utcOffset = setting.utcOffset
    self.terms = terms
    plain = PlainTranscript(repertoire: setting.repertoire, utcOffset: setting.utcOffset)
  }

  mutating func news(in transcript: Transcript) -> [SafeText] {
    let corrected = finished.filter { id in
      let item = transcript[id]
      // What has gone to the disk is final.
      if case .stored = item.content { return false }
      // What was never said is not corrected: it was on the disk, and has come back.
      return said[id].map { $0.revision != item.revision } == true && !item.isOpen
    }
    open += (next..<max(next, transcript.items.count)).map(ItemID.init)
    next = max(next, transcript.items.count)
    var lines = corrected.flatMap { say(transcript[$0]) }
    var stored = 0
    for id in open {
      if transcript.items.absence(at: id.rawValue) != nil {
        stored += 1
        continue
      }
      lines += say(stored: &stored) + sayWhatIsReady(transcript[id])
    }
    lines += say(stored: &stored)
    let done = open.filter { !transcript[$0].isOpen }
    open.removeAll { !transcript[$0].isOpen }
    watch(done)
    return lines
  }

  /// One line for what follows each other on the disk.
  private mutating func say(stored count: inout Int) -> [SafeText] {
    guard count > 0 else { return [] }
    defer { count = 0 }
    speaking = nil
    return [TranscriptEntry.words(ofStored: count)]
  }

  private mutating func watch(_ done: [ItemID]) {
    finished += done
    for id in finished.dropLast(Self.mostWatched) { said[id] = nil }
    finished = finished.suffix(Self.mostWatched)
  }

  private mutating func sayWhatIsReady(_ item: TranscriptItem) -> [SafeText] {
    if case .agentText(let text) = item.content, item.isOpen { return sayWholeLines(of: text, item) }
    return item.isOpen ? [] : say(item)
  }

  private mutating func say(_ item: TranscriptItem) -> [SafeText] {
    defer { said[item.id, default: SaidItem()].revision = item.revision }
    if case .agentText(let text) = item.content, let known = said[item.id], known.byteCount > 0 {
      return sayRest(of: text, item, after: known)
    }
    speaking = nil
    if case .agentText(let text) = item.content { said[item.id, default: SaidItem()].wasSaid(text.text.string) }
    return terms.tellsTime ? plain.lines(of: item, verdict: nil) : brief(item)
  }

  /// In as many words as somebody wants to hear.
  private func brief(_ item: TranscriptItem) -> [SafeText] {
    if case .prompt(let prompt) = item.content, prompt.source == nil {
      let text = SafeText.proseLine(prompt.text, in: repertoire)
      let cut: SafeText = text.columns > Self.longestEcho ? "\(text.prefix(columns: Self.longestEcho))..." : text
      return ["the agent has your prompt: \(cut)"]
    }
    let entry = TranscriptEntry(of: item, verdict: nil, in: repertoire, speech: .inWords).brief
    return PlainTranscript.lines(of: entry) + lastWords(of: item)
  }

  /// What a command wrote last before it failed: mostly why.
  private func lastWords(of item: TranscriptItem) -> [SafeText] {
    guard case .toolCall(let call) = item.content, call.failedExitCode != nil else { return [] }
    let text = TerminalText(OutputExcerpt(of: call).text)
    return text.lines.suffix(Self.mostLastWords).flatMap { body($0) }
  }

  /// Lines, as many as a folded command that failed shows on the screen.
  private static let mostLastWords = 3

  /// Columns of a prompt that is told to have arrived.
  private static let longestEcho = 60
}

/// Text that streams.
extension SpokenTranscript {
  private mutating func sayWholeLines(of text: AgentText, _ item: TranscriptItem) -> [SafeText] {
    let known = said[item.id] ?? SaidItem()
    guard text.text.utf8Count > known.byteCount else { return [] }
    let rest = text.text.suffix(fromUTF8Offset: known.byteCount)
    guard let end = rest.utf8.lastIndex(of: ASCII.lineFeed) else { return [] }
    let whole = String(rest[...end])
    said[item.id, default: SaidItem()].append(whole)
    return words(of: item, saying: whole, isLast: false)
  }

  private mutating func sayRest(of text: AgentText, _ item: TranscriptItem, after known: SaidItem) -> [SafeText] {
    let whole = text.text.string
    said[item.id]?.becomes(whole)
    guard known.begins(whole) else {
      speaking = item.id
      said[item.id]?.markdown = SpokenMarkdown()
      return ["\(speaker(of: item)), the whole text again, which is not what had come before:"]
        + words(of: item, saying: whole, isLast: true)
    }
    let rest = String(decoding: whole.utf8.dropFirst(known.byteCount), as: UTF8.self)
    let lines = words(of: item, saying: rest, isLast: true)
    guard text.progress == .partial else { return lines }
    return (lines.isEmpty ? head(of: item) : lines) + [
      "\(PlainTranscript.indentation)(broken off, the rest never came)"
    ]
  }

  /// The next piece of a text, under the name of who speaks. Whoever reads it in a file gets it as it was written.
  private mutating func words(of item: TranscriptItem, saying piece: String, isLast: Bool) -> [SafeText] {
    let lines: [String]
    if terms.tellsTime {
      lines = piece.isEmpty ? [] : [piece]
    } else {
      var markdown = said[item.id]?.markdown ?? SpokenMarkdown()
      lines = markdown.tell(piece) + (isLast ? markdown.end() : [])
      said[item.id]?.markdown = markdown
    }
    return lines.isEmpty ? [] : head(of: item) + lines.flatMap { body($0) }
  }

  /// Who speaks, unless the line before was theirs.
  private mutating func head(of item: TranscriptItem) -> [SafeText] {
    guard speaking != item.id else { return [] }
    speaking = item.id
    let goesOn: SafeText = said[item.id]?.wasHeard == true ? ", going on" : ""
    said[item.id]?.wasHeard = true
    return ["\(speaker(of: item))\(goesOn):"]
  }

  private func speaker(of item: TranscriptItem) -> SafeText {
    let name: SafeText = item.parent == nil ? "agent" : "sub-agent"
    return terms.tellsTime ? "\(CalendarTime(item.at, utcOffsetSeconds: utcOffset).clock) \(name)" : name
  }

  private func body(_ text: String) -> [SafeText] {
    EntryText(repertoire: repertoire).lines(text).map { $0.isEmpty ? .empty : PlainTranscript.indentation + $0 }
  }

  /// Something else was said in between.
  mutating func wasInterrupted() { speaking = nil }
}

/// What was said of an item: the length of its text and a sum by which it is known again.
private struct SaidItem: Equatable {
  var revision = 0
  /// Whether anything was said of it: a line may wait for the next one.
  var wasHeard = false
  var markdown = SpokenMarkdown()
  private(set) var byteCount = 0
  private var sum = Self.start

  // FNV-1a, 64 bits (RFC 9923).
  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  mutating func append(_ text: String) {
    for byte in text.utf8 { sum = (sum ^ UInt64(byte)) &* Self.prime }
    byteCount += text.utf8.count
  }

  /// All at once, and not as it streamed.
  mutating func wasSaid(_ text: String) {
    append(text)
    wasHeard = true
  }

  mutating func becomes(_ whole: String) {
    (byteCount, sum) = (0, Self.start)
    append(whole)
  }

  /// Whether what was said is how this begins.
  func begins(_ whole: String) -> Bool {
    guard whole.utf8.count >= byteCount else { return false }
    return sum == whole.utf8.prefix(byteCount).reduce(Self.start) { ($0 ^ UInt64($1)) &* Self.prime }
  }
}

extension TranscriptEntry {
  /// What a tool was given and wrote is counted, not read; why it failed is read.
  fileprivate var brief: TranscriptEntry {
    guard !isSpeech else { return self }
    let result = parts.last {
      $0.form != .prose && ($0.label?.text.hasPrefix("result") == true || $0.label?.text.hasPrefix("output") == true)
    }
    let count: SafeText? = result.map { part in
      part.lines.count == 1 ? "1 line came" : "\(part.lines.count) lines came"
    }
    let states = [state, count].compactMap(\.self)
    return TranscriptEntry(
      speaker: speaker, isNested: isNested, title: title, state: states.isEmpty ? nil : states.joined(separator: ", "),
      parts: parts.filter { $0.form == .prose }, isSpeech: isSpeech)
  }
}
