import SessionModel
import TerminalPrimitives

/// The sessions that were open here, and a new one. What is told of a session was true when it was last seen.
enum SessionsPicker {
  static func content(_ state: AppState, _ context: RenderContext) -> PickerContent {
    PickerContent(
      title: "Sessions", rows: [newSession(state)] + state.directory.records.map { row($0, state, context) })
  }

  private static func newSession(_ state: AppState) -> PickerRow {
    let place: SafeText =
      state.session.identity.repository.map { "in \(state.safe($0.text))" } ?? "without a repository"
    return PickerRow(
      choice: .session(.new(prompt: nil)), title: "a new session", detail: "another task \(place)",
      obstacle: state.obstacleToLeaving)
  }

  private static func row(_ record: SessionRecord, _ state: AppState, _ context: RenderContext) -> PickerRow {
    let words = SessionWords(record, at: context.now.wallClock, in: context.repertoire)
    let isHere = record.task == state.session.identity.task
    return PickerRow(
      choice: .session(.existing(record.task)), title: words.title,
      detail: isHere ? "you are here" : "\(words.state)  \(words.place)  \(words.task)",
      obstacle: isHere ? nil : state.obstacleToLeaving)
  }
}
