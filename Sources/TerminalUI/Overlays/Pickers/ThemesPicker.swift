import SessionModel
import TerminalPrimitives

/// The themes, the one in use marked by words.
enum ThemesPicker {
  static func content(_ state: AppState) -> PickerContent {
    let rows = ThemeName.allCases.map { name in
      PickerRow(
        choice: .theme(name), title: name.words,
        detail: name == state.theme.name ? "\(name.purpose) (in use)" : name.purpose)
    }
    return PickerContent(title: "Themes", rows: rows)
  }
}

extension ThemeName {
  /// Whom it is for.
  var purpose: SafeText {
    switch self {
    case .standard: "readable on black and on white"
    case .dark: "for a dark background"
    case .light: "for a light background"
    case .highContrast: "bold, underlined and reversed, in the terminal's own colours"
    case .monochrome: "no colours"
    }
  }
}

extension AppReducer {
  static func show(_ theme: ThemeName, in state: inout AppState) -> [AppEffect] {
    state.choose(theme)
    return []
  }
}
