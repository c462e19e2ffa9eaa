import SessionModel
import TerminalPrimitives

/// One thing after the other as somebody would read a log aloud: when, who, and what they said. No borders, no columns, no
/// signs that stand for words. Text from outside never begins at the left edge, so that none can pass for a line of ours.
struct PlainTranscript: Equatable {
  let repertoire: Repertoire
  let utcOffset: Int
  /// The day of the last item: it is told when it changes.
  private var day: SafeText?

  init(repertoire: Repertoire, utcOffset: Int) {
    self.repertoire = repertoire
    self.utcOffset = utcOffset
  }

  static let indentation: SafeText = "  "

  func opening(of session: SessionState) -> [SafeText] {
    SessionFacts(of: session, in: repertoire).facts.map { "\($0.label): \($0.value)" }
  }

  mutating func lines(of item: TranscriptItem, verdict: String?) -> [SafeText] {
    let time = CalendarTime(item.at, utcOffsetSeconds: utcOffset)
    defer { day = time.date }
    let newDay: [SafeText] = time.date == day ? [] : ["on \(time.date)"]
    return newDay + Self.lines(of: TranscriptEntry(of: item, verdict: verdict, in: repertoire), at: time.clock)
  }

  func closing(of session: SessionState) -> [SafeText] {
    session.requests.requests.map { request in
      let facts = RequestFacts(of: request, in: repertoire)
      return "waits for an answer: \(facts.kind): \(facts.act)"
    }
  }

  /// - Parameter time: nil where the reader was there.
  static func lines(of entry: TranscriptEntry, at time: SafeText? = nil) -> [SafeText] {
    let rest = entry.sentence == nil ? entry.parts : Array(entry.parts.dropFirst())
    return [head(of: entry, at: time)]
      + rest.flatMap { part in
        (part.label.map { ["\(indentation)\($0):"] } ?? [])
          + part.lines.map { line in
            line.isEmpty ? .empty : (part.label == nil ? indentation : indentation + indentation) + line
          }
      }
  }

  private static func head(of entry: TranscriptEntry, at time: SafeText?) -> SafeText {
    let when: SafeText = time.map { "\($0) " } ?? ""
    let what = [entry.title, entry.sentence].compactMap(\.self).map { words -> SafeText in " \(words)" }
    let state: SafeText = entry.state.map { " (\($0))" } ?? ""
    return "\(when)\(entry.name):\(what.joined(separator: .empty))\(state)"
  }
}

extension TranscriptEntry {
  /// Who speaks, with whom they work for.
  var name: SafeText { isNested && !isSpeech ? "sub-agent, \(speaker)" : speaker }

  /// What it says, where that is one line and nothing stands before it.
  var sentence: SafeText? {
    guard title == nil, let first = parts.first, first.label == nil, first.form == .prose, first.lines.count == 1 else {
      return nil
    }
    return first.lines[0]
  }
}
