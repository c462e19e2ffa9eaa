import TerminalPrimitives

extension KeyPress {
  /// The key as most terminals send it: they cannot tell Ctrl-I from Tab, Ctrl-M from Enter, Ctrl-[ from Esc, and
  /// Ctrl-H from Backspace (VT100). Shift-Enter, which few can tell, breaks a line as Alt-Enter does, which all can
  /// send. Two keys with the same answer here are one key.
  var asSent: KeyPress {
    if key == .enter, modifiers == .shift { return KeyPress(.enter, .alt) }
    guard modifiers.contains(.control), case .scalar(let scalar) = key else { return self }
    let others = modifiers.subtracting(.control)
    switch scalar {
    case "i", "I": return KeyPress(.tab, others)
    case "m", "M": return KeyPress(.enter, others)
    case "[", "3": return KeyPress(.escape, others)
    case "h", "H", "?", "8": return KeyPress(.backspace, others)
    case "@", "2": return KeyPress(.scalar(" "), modifiers)
    case "/", "7": return KeyPress(.scalar("_"), modifiers)
    default: return self
    }
  }

  /// Whether it is text wherever text is written.
  var isText: Bool { if case .scalar = key { modifiers.isEmpty } else { false } }
}
