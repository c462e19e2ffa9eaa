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

  /// The theme's signs follow the repertoire.
  package init(
    theme: Theme, repertoire: Repertoire, now: Moment, utcOffsetSeconds: Int, keymap: Keymap = .standard
  ) {
    self.theme = theme.drawing(in: repertoire)
    self.repertoire = repertoire
    self.now = now
    self.utcOffsetSeconds = utcOffsetSeconds
    self.keymap = keymap
  }

  func key(_ command: Command, in place: Binding.Context) -> SafeText {
    keymap.name(of: command, in: place, repertoire)
  }

}
