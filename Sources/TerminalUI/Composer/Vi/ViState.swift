/// What the light vi has to remember between keys.
package struct ViState: Equatable, Sendable {
  package enum Mode: Equatable, Sendable {
    case insert, normal
  }

  /// What was deleted or yanked last.
  struct Register: Equatable, Sendable {
    let text: DraftText
    let isLinewise: Bool
  }

  /// A change that `.` makes again, with what was typed in it.
  struct Change: Equatable, Sendable {
    let command: ViCommand
    var typed = ""
  }

  package private(set) var mode = Mode.insert
  /// The keys of a command that is not whole yet.
  private(set) var keys: [Unicode.Scalar] = []
  var register: Register?
  var lastFind: ViFind?
  private(set) var lastChange: Change?
  /// Where the text begins that is typed after a command.
  private var insertionStart: Int?

  package var isNormal: Bool { mode == .normal }
  package var hasKeys: Bool { !keys.isEmpty }

  /// A command that is whole now; nil while it is not, or when it is none.
  mutating func take(_ key: Unicode.Scalar) -> ViCommand? {
    keys.append(key)
    switch ViCommand.read(keys) {
    case .begun: return nil
    case .unknown:
      keys = []
      return nil
    case .whole(let command):
      keys = []
      return command
    }
  }

  mutating func forgetKeys() { keys = [] }

  mutating func note(_ change: Change) { lastChange = change }

  /// `start` is where a command lets text begin.
  mutating func beginInsert(at start: Int? = nil) {
    mode = .insert
    keys = []
    insertionStart = start
  }

  /// What was typed belongs to the change that began it, as far as it stands in one piece.
  /// - Returns: that change; nil where none began it.
  mutating func endInsert(in buffer: TextBuffer) -> Change? {
    mode = .normal
    guard let start = insertionStart else { return nil }
    insertionStart = nil
    if start <= buffer.cursor { lastChange?.typed = buffer[start..<buffer.cursor] }
    return lastChange
  }
}
