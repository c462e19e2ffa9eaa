import SessionModel
import TerminalPrimitives

/// How one item of the transcript is drawn.
struct CellFormat: Equatable {
  let text: TextFormat
  let now: Moment
  /// Seconds east of Greenwich, for clock times.
  let utcOffsetSeconds: Int
  let keymap: Keymap
  var pace = Pace.full
  /// Whether the screen has room for two things beside each other.
  var isWide = false
  /// Whether its details are shown.
  let isExpanded: Bool
  /// Where the part of a long output begins that is shown, in bytes of all that was written; nil for its end.
  var outputStart: Int?

  /// Columns that everything said by somebody stands further in than who said it. No text from outside ever begins
  /// further left, so that none can pass for a heading of ours, the prompt or the status.
  static let gutter = 2

  /// For what stands in the gutter's shelter.
  var body: TextFormat { text.narrowed(by: Self.gutter) }

  var gutter: Indentation { Indentation(columns: Self.gutter) }

  /// For code and output: a row that goes on with the line above says so.
  var codeGutter: Indentation { Indentation(first: gutter.first, rest: [.goesOn(symbols)]) }

  var symbols: Symbols { text.symbols }

  /// What the key for a command is called.
  func key(_ command: Command, in place: Binding.Context) -> SafeText {
    keymap.name(of: command, in: place, text.repertoire)
  }

  var foldMark: SafeText { isExpanded ? symbols.unfolded : symbols.folded }

  /// A name from outside.
  func name(_ foreign: String) -> SafeText { SafeText.exactLine(foreign, in: text.repertoire) }

  /// How long ago something was, as a clock shows it.
  func elapsed(since moment: Moment) -> Duration { pace.shown(now.since(moment)) }

  /// The wall clock's time, with the date where that is not today: a session may be days old.
  func time(of moment: Moment) -> SafeText {
    let time = Clock.timeOfDay(moment, utcOffsetSeconds: utcOffsetSeconds)
    let days = [moment, now].map { Clock.day(of: $0, utcOffsetSeconds: utcOffsetSeconds) }
    return days[0] == days[1] ? time : "\(CalendarTime(moment, utcOffsetSeconds: utcOffsetSeconds).date) \(time)"
  }

  /// Words of ours or from outside, wrapped behind the gutter.
  func wrapped(_ text: String, _ role: Role) -> [StyledLine] {
    self.text.lines(of: text).flatMap { WordWrap.wrap($0, role, width: self.text.columns, indentation: gutter) }
  }

  /// One row: what it is on the left, shortened where it must be, and how it stands on the right.
  func row(_ left: [Span], _ right: [Span]) -> StyledLine {
    let state = StyledLine(right).truncated(to: text.columns, ellipsis: symbols.ellipsis)
    guard state.columns > 0 else { return StyledLine(left).truncated(to: text.columns, ellipsis: symbols.ellipsis) }
    let room = text.columns - state.columns - Self.leastGap
    guard room > 0 else { return state }
    let head = StyledLine(left).truncated(to: room, ellipsis: symbols.ellipsis)
    let gap = text.columns - state.columns - head.columns
    return StyledLine(head.spans + [Span(SafeText(blanks: gap), .text)] + state.spans)
  }

  /// Whether both sides of a row can be read whole.
  func fits(_ left: [Span], _ right: [Span]) -> Bool {
    StyledLine(left).columns + Self.leastGap + StyledLine(right).columns <= text.columns
  }

  /// Columns between both sides of a row.
  private static let leastGap = 2
}
