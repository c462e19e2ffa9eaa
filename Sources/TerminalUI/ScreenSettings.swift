/// How the screen looks and how busy it is, as a person has set it.
package struct ScreenSettings: Equatable, Sendable {
  package enum Motion: String, CaseIterable, Sendable {
    case full
    /// Nothing moves that nobody asked for: clocks go on in steps.
    case reduced
  }

  package enum Bandwidth: String, CaseIterable, Sendable {
    case full
    /// For a slow line: fewer frames, and clocks in steps.
    case low
  }

  package enum Links: String, CaseIterable, Sendable {
    /// Where the terminal is known to cope with them.
    case automatic = "auto"
    case always, never
  }

  package enum Mouse: String, CaseIterable, Sendable {
    /// The terminal keeps the whole mouse.
    case off
    /// The wheel scrolls; a click does nothing.
    case wheel
    /// A click goes to the pane under it, too.
    case clicks
  }

  package var theme = ThemeName.standard
  package var motion = Motion.full
  package var bandwidth = Bandwidth.full
  /// Whether a web address that is shown can be clicked (`OSC 8`).
  package var links = Links.automatic
  package var mouse = Mouse.wheel

  package init() {}

  package var pace: Pace { Pace(motion, bandwidth) }
}
