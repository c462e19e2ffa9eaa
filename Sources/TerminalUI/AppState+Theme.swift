package import TerminalPrimitives

extension AppState {
  /// Shows another theme from the next frame on, and says so. Without colours only the one that needs none can be shown.
  package mutating func choose(_ name: ThemeName) {
    guard setting.hasColors || name == .monochrome else {
      message = Message(
        .warning,
        "the theme stays monochrome: this terminal has no colours, or NO_COLOR or [screen] colors refuses them")
      return
    }
    theme = Theme(name)
    message = Message(.info, "theme: \(name.words); [screen] theme in the configuration keeps it")
  }
}

extension ThemeName {
  /// The name as a person reads and types it.
  package var words: SafeText {
    switch self {
    case .standard: "default"
    case .dark: "dark"
    case .light: "light"
    case .highContrast: "high-contrast"
    case .monochrome: "monochrome"
    }
  }
}
