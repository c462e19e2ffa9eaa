import SessionModel
import TerminalPrimitives

/// Prompts that have not gone out are still the person's: to read, to take back, to put in another order, to delete.
extension AppReducer {
  static func openOutbox(in state: inout AppState, at now: Moment) {
    if let obstacle = Command.outbox.obstacle(in: state) { return state.inform(obstacle) }
    openPicker(.outbox, in: &state, at: now)
  }

  static func takeBack(_ id: OutgoingPrompt.ID, in state: inout AppState) -> [AppEffect] {
    guard let prompt = state.session.outbox[id] else {
      state.inform("it was seen by the agent meanwhile")
      return []
    }
    if let obstacle = OutboxPicker.obstacle(to: prompt) {
      state.warn(obstacle)
      return []
    }
    return takeBack(prompt, in: &state)
  }

  /// Takes a prompt out of the outbox and puts it above the draft, which is kept.
  static func takeBack(_ prompt: OutgoingPrompt, in state: inout AppState) -> [AppEffect] {
    state.composer.endSearch(taking: false)
    state.composer.takeBack(prompt.text)
    state.focus = .composer
    return [.takeBack(prompt)]
  }

  /// What a key does to the selected prompt; nil where it is another list, or another key.
  static func outboxKey(_ command: Command?, in picker: Picker, _ state: inout AppState, at now: Moment) -> [AppEffect]?
  {
    guard picker.kind == .outbox, let command, [.movePromptEarlier, .movePromptLater, .deletePrompt].contains(command)
    else { return nil }
    guard case .prompt(let id) = picker.selected, let prompt = state.session.outbox[id] else {
      state.inform("no prompt is selected")
      return []
    }
    if let obstacle = OutboxPicker.obstacle(to: prompt) {
      state.warn(obstacle)
      return []
    }
    if command == .deletePrompt {
      selectNeighbour(of: id, in: picker, &state, at: now)
      state.inform("deleted; it is still in the history")
      return [.session(.withdrew(id)), .saveHistory(SentPrompt(text: prompt.text))]
    }
    return move(id, command == .movePromptEarlier ? .earlier : .later, in: &state)
  }

  /// The next prompt, else the one before: the same key deletes on.
  private static func selectNeighbour(
    of id: OutgoingPrompt.ID, in picker: Picker, _ state: inout AppState, at now: Moment
  ) {
    let choices = state.rows(of: picker, at: now).map(\.choice)
    guard let place = choices.firstIndex(of: .prompt(id)) else { return }
    var picker = picker
    picker.selected = choices.dropFirst(place + 1).first ?? choices.prefix(place).last
    state.overlay = .picker(picker)
  }

  private static func move(
    _ id: OutgoingPrompt.ID, _ direction: Outbox.Direction, in state: inout AppState
  ) -> [AppEffect] {
    guard state.session.outbox.canMove(id, direction) else {
      state.inform(direction == .earlier ? "nothing before it can wait longer" : "nothing behind it can go earlier")
      return []
    }
    return [.session(.moved(id, direction))]
  }
}
