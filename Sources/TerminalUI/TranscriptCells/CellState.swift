import SessionModel
import TerminalPrimitives

/// How something stands, at the right end of its row: a time, a sign, and a word where the sign alone is not enough.
enum CellState {
  static func running(since start: Moment, _ format: CellFormat) -> [Span] {
    [Span("running \(Clock.short(format.elapsed(since: start))) \(format.symbols.running)", .running)]
  }

  static func succeeded(after duration: Duration, _ format: CellFormat) -> [Span] {
    [Span("\(Clock.precise(duration)) ", .dim), Span(format.symbols.done, .success)]
  }

  static func failed(_ word: SafeText, after duration: Duration, _ format: CellFormat) -> [Span] {
    [Span("\(Clock.precise(duration)) ", .dim), Span("\(word) \(format.symbols.failed)", .error)]
  }
}
