import SessionModel
import TerminalPrimitives

/// A list as it was told: its numbers stand for what they stood for then, whatever becomes of the list meanwhile.
struct SpokenList: Equatable {
  private let kind: Picker.Kind
  private let title: SafeText
  private let rows: [PickerRow]

  init(_ kind: Picker.Kind, of app: AppState, at now: Moment) {
    let content = kind.content(app, app.context(at: now))
    self.kind = kind
    title = content.spokenTitle
    rows = content.rows
  }

  var lines: [SafeText] {
    let numbered = rows.enumerated().map { place, row -> SafeText in
      let obstacle: SafeText = row.row.obstacle.map { " (not now: \($0))" } ?? ""
      return "\(place + 1): \(row.row.title), \(row.row.detail)\(obstacle)"
    }
    let way = rows.isEmpty ? nil : kind.command.map { "\($0.name) and a number takes one of them." as SafeText }
    return ["\(title):"] + numbered + [way].compactMap(\.self)
  }

  /// The row with this number, for the command that the list belongs to.
  func row(_ number: String, for command: SlashCommand) -> PickerRow? {
    guard kind.command?.command == command, let place = Int(number), rows.indices.contains(place - 1) else {
      return nil
    }
    return rows[place - 1]
  }
}

extension Picker.Kind {
  /// What takes a row of it where lines are typed; nil for lists that only the screen has.
  fileprivate var command: (name: SafeText, command: SlashCommand)? {
    switch self {
    case .sessions: ("/connect", .sessions(.connect))
    case .models: ("/model", .sessions(.model))
    case .modes: ("/mode", .sessions(.mode))
    case .themes, .palette, .outbox: nil
    }
  }

  /// Whether it can be told in lines.
  var isSpoken: Bool { command != nil }
}
