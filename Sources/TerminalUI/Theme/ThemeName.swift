/// What a theme is called in the configuration and in commands.
package enum ThemeName: String, CaseIterable, Sendable {
  /// For a background that nobody told us: readable on black and on white.
  case standard = "default"
  case dark
  case light
  case highContrast = "high-contrast"
  /// Tells roles apart by attributes alone.
  case monochrome
}
