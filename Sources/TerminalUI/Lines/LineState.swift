package import SessionModel
package import TerminalPrimitives

// The line mode: the same session and the same decisions as on the screen, told as lines that are only ever appended. For
// screen readers, for terminals that cannot place a cursor, and for pipes. Typed lines and snapshots of the session come in,
// lines to say and effects to perform go out.

/// Everything the line mode knows: what the screen would know, and what was already said of it.
package struct LineState: Equatable, Sendable {
  package internal(set) var app: AppState
  package let terms: LineTerms
  var transcript: SpokenTranscript
  var standing = SpokenStanding()
  var requests = SpokenRequests()
  /// When a line last came, whatever it said.
  var lastTypedAt: Moment?
  /// When the selection was made that the next line may send.
  var selectedAt: Moment?
  /// What is told as soon as it has come.
  var awaited: [AwaitedAnswer] = []
  /// Whether the sessions are told once they were listed anew.
  var isListingSessions = false
  /// The list that was told last.
  var list: SpokenList?
  /// Whether the form is gone into which the next line was perhaps meant to go.
  var hasLostForm = false
  var hasInputEnded = false

  package init(_ app: AppState, _ terms: LineTerms) {
    self.app = app
    self.terms = terms
    transcript = SpokenTranscript(app.setting, terms)
  }
}

/// What is known of both ends.
package struct LineTerms: Equatable, Sendable {
  package enum End: Equatable, Sendable {
    case terminal, pipe
  }

  package let input: End
  package let output: End
  /// Rows that are said of a request at a time, before a person asks for more.
  package let portion: Int

  package init(input: End, output: End, rows: Int? = nil) {
    self.input = input
    self.output = output
    portion = max(Self.leastPortion, (rows ?? Self.rowsWithoutAnswer) - Self.rowsBeside)
  }

  /// Only a person who types can decide, and only one who was shown what about.
  package var canDecide: Bool { input == .terminal && output == .terminal }
  /// Whoever reads a file later wants to know when it was.
  var tellsTime: Bool { output == .pipe }

  /// What a VT100 had.
  private static let rowsWithoutAnswer = 24
  /// The line about how much was read, the choices, and the line that is typed.
  private static let rowsBeside = 8
  private static let leastPortion = 5
}

package enum LineAction: Equatable, Sendable {
  /// Lines that came together: more than one are a paste or a burst, never something that a person typed.
  case typed([String])
  /// Ctrl-C.
  case interrupted
  case inputEnded
  case app(AppAction)
}

package enum LineEffect: Equatable, Sendable {
  case say([SafeText])
  case perform(AppEffect)
}

extension LineState {
  /// The session as it was in the end.
  package mutating func update(to session: SessionState) { app.session = session }

  /// When there will be something to say without anything happening; nil while there will not.
  package func nextNews(after now: Moment) -> Moment? {
    let session = app.session
    var moments = (app.notifier.tellsAt.map { [max($0, now)] } ?? []) + awaited.map(\.tellsAt)
    if session.standing == .starting, let stage = session.stages.current, let start = session.stages.start(of: stage) {
      moments.append(start + stage.limit)
    }
    if session.turn.runningSince != nil, let last = session.wire.lastEventAt {
      moments += [last + Activity.quietLimit, last + Activity.longQuietLimit]
    }
    return moments.filter { $0 >= now }.min()
  }
}
