package import SessionModel
package import TerminalPrimitives

/// What drawing needs to know besides the state.
package struct RenderContext: Equatable, Sendable {
  package let theme: Theme
  package let repertoire: Repertoire
  package let now: Moment
  /// Seconds east of Greenwich, for clock times.
  package let utcOffsetSeconds: Int

  /// The theme's signs follow the repertoire.
  package init(theme: Theme, repertoire: Repertoire, now: Moment, utcOffsetSeconds: Int) {
    self.theme = theme.drawing(in: repertoire)
    self.repertoire = repertoire
    self.now = now
    self.utcOffsetSeconds = utcOffsetSeconds
  }
}
