package import TerminalPrimitives

extension KeyPress {
  static func control(_ letter: Unicode.Scalar) -> KeyPress { KeyPress(.scalar(letter), .control) }
  static func alt(_ letter: Unicode.Scalar) -> KeyPress { KeyPress(.scalar(letter), .alt) }
  static func letter(_ letter: Unicode.Scalar) -> KeyPress { KeyPress(.scalar(letter)) }

  /// The key as help names it, for example `Ctrl-G`.
  package var name: String { name(in: .unicode) }

  /// The same where arrows cannot be drawn, and in the configuration file: `Up` instead of `↑`.
  package func name(in repertoire: Repertoire) -> String {
    var prefix = ""
    if modifiers.contains(.control) { prefix += "Ctrl-" }
    if modifiers.contains(.alt) { prefix += "Alt-" }
    if modifiers.contains(.shift) || isCapitalWithModifier { prefix += "Shift-" }
    switch key {
    case .scalar(" "): return prefix + "Space"
    case .scalar(let scalar):
      return prefix + (modifiers.isEmpty ? String(Character(scalar)) : String(Character(scalar)).uppercased())
    case .function(let number): return prefix + "F\(number)"
    case .enter, .tab, .backspace, .delete, .insert, .escape, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown:
      return prefix + (KeyName.named.first { $0.key == key }?.name(in: repertoire) ?? "")
    }
  }

  /// Alt-e and Alt-E are two keys, and both would be written Alt-E.
  private var isCapitalWithModifier: Bool {
    guard case .scalar(let scalar) = key, !modifiers.isEmpty else { return false }
    return scalar.properties.isUppercase
  }
}

/// What a key without a sign of its own is called.
struct KeyName {
  let key: Key
  let text: String
  /// The sign by which help shows it, where it can be drawn.
  let sign: String?

  private init(_ key: Key, _ text: String, sign: String? = nil) {
    self.key = key
    self.text = text
    self.sign = sign
  }

  func name(in repertoire: Repertoire) -> String {
    switch repertoire {
    case .unicode: sign ?? text
    case .ascii: text
    }
  }

  static let named: [KeyName] = [
    KeyName(.scalar(" "), "Space"), KeyName(.enter, "Enter"), KeyName(.tab, "Tab"), KeyName(.backspace, "Backspace"),
    KeyName(.delete, "Del"), KeyName(.insert, "Ins"), KeyName(.escape, "Esc"), KeyName(.up, "Up", sign: "↑"),
    KeyName(.down, "Down", sign: "↓"), KeyName(.left, "Left", sign: "←"), KeyName(.right, "Right", sign: "→"),
    KeyName(.home, "Home"), KeyName(.end, "End"), KeyName(.pageUp, "PgUp"), KeyName(.pageDown, "PgDn"),
  ]
}
