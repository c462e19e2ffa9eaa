package import TerminalPrimitives

/// One row of the key table: where, which keys, what for. Help and README are made from it.
package struct Binding: Equatable, Sendable {
  package enum Context: String, CaseIterable, Sendable {
    case everywhere, composer, transcript, request
  }

  package let context: Context
  package let keys: [KeyPress]
  package let command: Command
  /// What it does, for help and README.
  package let purpose: String

  init(_ context: Context, _ keys: [KeyPress], _ command: Command, _ purpose: String) {
    self.context = context
    self.keys = keys
    self.command = command
    self.purpose = purpose
  }
}

extension KeyPress {
  static func control(_ letter: Unicode.Scalar) -> KeyPress { KeyPress(.scalar(letter), .control) }
  static func alt(_ letter: Unicode.Scalar) -> KeyPress { KeyPress(.scalar(letter), .alt) }
  static func letter(_ letter: Unicode.Scalar) -> KeyPress { KeyPress(.scalar(letter)) }

  /// The key as help names it, for example `Ctrl-G`.
  package var name: String {
    var prefix = ""
    if modifiers.contains(.control) { prefix += "Ctrl-" }
    if modifiers.contains(.alt) { prefix += "Alt-" }
    if modifiers.contains(.shift) { prefix += "Shift-" }
    return prefix + key.name(isModified: !modifiers.isEmpty)
  }
}

extension Key {
  fileprivate func name(isModified: Bool) -> String {
    switch self {
    case .scalar(" "): "Space"
    case .scalar(let scalar): isModified ? String(Character(scalar)).uppercased() : String(Character(scalar))
    case .enter: "Enter"
    case .tab: "Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .escape: "Esc"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
