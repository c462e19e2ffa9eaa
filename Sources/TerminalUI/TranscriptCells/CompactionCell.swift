import SessionModel
import TerminalPrimitives

/// The conversation is put into a summary: how it goes, and how much room that made. The summary itself when it is opened.
enum CompactionCell {
  static func head(of compaction: Compaction, since start: Moment, _ format: CellFormat) -> [StyledLine] {
    let fold = compaction.summary == nil ? format.symbols.dot : format.foldMark
    let left = [
      Span("\(fold) ", .dim), Span("compaction", .strong), Span("  \(words(for: compaction, format))", .dim),
    ]
    return [format.row(left, state(of: compaction, since: start, format))]
  }

  static func failure(of compaction: Compaction, _ format: CellFormat) -> [StyledLine] {
    guard case .failed(let words, _) = compaction.progress, !words.isEmpty else { return [] }
    return format.wrapped(words, .error)
  }

  private static func words(for compaction: Compaction, _ format: CellFormat) -> SafeText {
    let tokens: SafeText? =
      switch (compaction.tokensBefore, compaction.tokensAfter) {
      case (let before?, let after?): "\(Count.short(before)) to \(Count.short(after)) tokens"
      case (let before?, nil): "\(Count.short(before)) tokens"
      case (nil, let after?): "to \(Count.short(after)) tokens"
      case (nil, nil): nil
      }
    let messages: SafeText? = compaction.messagesRemoved.map {
      "\(Count.of($0, "message")) replaced by a summary"
    }
    let words = [tokens, messages].compactMap(\.self)
    if !words.isEmpty { return words.joined(separator: ", ") }
    return switch compaction.progress {
    case .running: "the conversation is put into a summary"
    case .done: "the conversation was put into a summary"
    case .failed, .unknown: "no summary was made"
    }
  }

  private static func state(of compaction: Compaction, since start: Moment, _ format: CellFormat) -> [Span] {
    switch compaction.progress {
    case .running: CellState.running(since: start, format)
    case .done(let end): CellState.succeeded(after: end.since(start), format)
    case .failed(_, let end): CellState.failed("failed", after: end.since(start), format)
    case .unknown(let end): CellState.failed("broken off", after: end.since(start), format)
    }
  }
}
