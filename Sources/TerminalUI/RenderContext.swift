package import SessionModel
package import TerminalPrimitives

/// What drawing needs to know besides the state.
package struct RenderContext: Equatable, Sendable {
  package let theme: Theme
  package let repertoire: Repertoire
  package let now: Moment
  /// Seconds east of Greenwich, for clock times.
  package let utcOffsetSeconds: Int
  /// What the keys are called that sentences speak of.
  package let keymap: Keymap
  package let pace: Pace
  /// Of the whole screen; nil where a pane is drawn alone.
  package let screenColumns: Int?
  /// Whether the journal keeps everything that the runtime tells.
  package let isRecorded: Bool

  /// The theme's signs follow the repertoire.
  package init(
    theme: Theme, repertoire: Repertoire, now: Moment, utcOffsetSeconds: Int, keymap: Keymap = .standard,
    pace: Pace = .full, isRecorded: Bool = false, screenColumns: Int? = nil
  ) {
    self.theme = theme.drawing(in: repertoire)
    self.repertoire = repertoire
    self.now = now
    self.utcOffsetSeconds = utcOffsetSeconds
    self.keymap = keymap
    self.pace = pace
    self.screenColumns = screenColumns
    self.isRecorded = isRecorded
  }

  /// How long ago something was, as a clock shows it.
  func elapsed(since moment: Moment) -> Duration { pace.shown(now.since(moment)) }

  func key(_ command: Command, in place: Binding.Context) -> SafeText {
    keymap.name(of: command, in: place, repertoire)
  }

}
