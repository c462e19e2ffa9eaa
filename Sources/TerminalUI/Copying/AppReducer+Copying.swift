import SessionModel
import TerminalPrimitives

/// Copying from what was said. Where it goes is decided outside, and told when it is there.
extension AppReducer {
  /// The selected entry; without a selection the last answer.
  static func copySelected(in state: inout AppState) -> [AppEffect] {
    let source = CopySource(repertoire: state.setting.repertoire)
    guard let item = selectedItem(in: state) else { return copyLastAnswer(in: &state) }
    guard let copy = source.whole(of: item) else {
      state.inform("there is no text in this entry")
      return []
    }
    return [.copy(copy)]
  }

  static func copyLastAnswer(in state: inout AppState) -> [AppEffect] {
    let source = CopySource(repertoire: state.setting.repertoire)
    guard let copy = source.lastAnswer(in: state.session.transcript) else {
      state.inform("the agent has said nothing yet")
      return []
    }
    return [.copy(copy)]
  }

  /// A block of code or another part of the selected entry; without a selection, of the last one that has any.
  static func copyPart(in state: inout AppState) -> [AppEffect] {
    let parts = partsToCopy(in: state)
    guard let first = parts.first else {
      state.inform("there is no code in this entry; \(state.key(.copyItem, in: .transcript)) copies it as a whole")
      return []
    }
    state.partChoice = PartChoice(parts)
    return state.partChoice == nil ? [.copy(first)] : []
  }

  /// The part of a number, counted from 1.
  static func copyPart(number: Int, in state: inout AppState) -> [AppEffect] {
    let parts = partsToCopy(in: state)
    guard parts.indices.contains(number - 1) else {
      state.warn("there is no block \(number)")
      return []
    }
    return [.copy(parts[number - 1])]
  }

  /// A key while a part is chosen; nil where it keeps its own meaning, which ends the choice.
  static func partKey(_ key: KeyPress, in state: inout AppState) -> [AppEffect]? {
    guard let choice = state.partChoice else { return nil }
    state.partChoice = nil
    if let copy = choice[key] { return [.copy(copy)] }
    return state.setting.keymap.command(for: key, in: .transcript) == .backToComposer ? [] : nil
  }

  /// Entries, and bytes of answers, that are looked through for code from the end of the transcript: what is further up is
  /// nothing that a person means by the last code, and all of it would take seconds.
  private static let mostEntries = 500
  private static let mostBytes = 1 << 20

  static func partsToCopy(in state: AppState) -> [CopyText] {
    let source = CopySource(repertoire: state.setting.repertoire)
    if let item = selectedItem(in: state) { return source.parts(of: item) }
    var bytes = 0
    for item in state.session.transcript.items.suffix(mostEntries).reversed() {
      guard case .agentText(let answer) = item.content else { continue }
      let parts = source.parts(of: item)
      bytes += answer.text.utf8Count
      if !parts.isEmpty || bytes > mostBytes { return parts }
    }
    return []
  }

  private static func selectedItem(in state: AppState) -> TranscriptItem? {
    guard let selected = state.transcript.selected, selected.rawValue < state.session.transcript.items.count else {
      return nil
    }
    return state.session.transcript[selected]
  }
}
