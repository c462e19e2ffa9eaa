import SessionModel
import TerminalPrimitives

/// Copying from what was said. Where it goes is decided outside, and told when it is there.
extension AppReducer {
  /// The selected entry; without a selection the last answer.
  static func copySelected(in state: inout AppState) -> [AppEffect] {
    guard let item = selectedItem(in: state) else { return copyLastAnswer(in: &state) }
    switch fetch(item.id, for: .copySelected, in: &state) {
    case .underWay(let effects): return effects
    case .gone: return []
    case .here: break
    }
    guard let copy = CopySource(repertoire: state.setting.repertoire).whole(of: item) else {
      state.inform("there is no text in this entry")
      return []
    }
    return [.copy(copy)]
  }

  /// Looks back for it, on the disk too.
  static func copyLastAnswer(in state: inout AppState) -> [AppEffect] {
    let source = CopySource(repertoire: state.setting.repertoire)
    for item in state.session.transcript.items.reversed() where item.content.kind == .agentText {
      switch fetch(item.id, for: .copyLastAnswer, in: &state) {
      case .underWay(let effects): return effects
      case .gone: return []
      case .here: if let copy = source.answer(item) { return [.copy(copy)] }
      }
    }
    state.inform("the agent has said nothing yet")
    return []
  }

  /// A block of code or another part of the selected entry; without a selection, of the last one that has any.
  /// - Parameter number: counted from 1; nil where it is to be chosen.
  static func copyPart(_ number: Int? = nil, in state: inout AppState) -> [AppEffect] {
    let parts: [CopyText]
    switch findParts(toCopy: number, in: &state) {
    case .found(let found): parts = found
    case .underWay(let effects): return effects
    case .gone: return []
    }
    guard let first = parts.first else {
      state.inform(
        selectedItem(in: state) == nil
          ? "there is no code in the last answers; /copy copies the last one as a whole"
          : "there is no code in this entry; \(state.key(.copyItem, in: .transcript)) copies it as a whole")
      return []
    }
    if let number {
      guard parts.indices.contains(number - 1) else {
        state.warn("there is no block \(number): the last is \(parts.count)")
        return []
      }
      return [.copy(parts[number - 1])]
    }
    state.partChoice = PartChoice(parts)
    return state.partChoice == nil ? [.copy(first)] : []
  }

  /// A key while a part is chosen; nil where it keeps its own meaning, which ends the choice.
  static func partKey(_ key: KeyPress, in state: inout AppState) -> [AppEffect]? {
    guard let choice = state.partChoice else { return nil }
    state.partChoice = nil
    if let copy = choice[key] { return [.copy(copy)] }
    return state.setting.keymap.command(for: key, in: .transcript) == .backToComposer ? [] : nil
  }

  /// What can be told of it without looking on the disk.
  static func partsToCopy(in state: AppState) -> [CopyText] {
    let source = CopySource(repertoire: state.setting.repertoire)
    return itemsWithParts(in: state).lazy.map(source.parts).first { !$0.isEmpty } ?? []
  }

  private enum FoundParts {
    case found([CopyText])
    case underWay([AppEffect])
    case gone
  }

  private static func findParts(toCopy number: Int?, in state: inout AppState) -> FoundParts {
    let source = CopySource(repertoire: state.setting.repertoire)
    for item in itemsWithParts(in: state) {
      switch fetch(item.id, for: .copyPart(number), in: &state) {
      case .underWay(let effects): return .underWay(effects)
      case .gone: return .gone
      case .here: break
      }
      let parts = source.parts(of: item)
      if !parts.isEmpty { return .found(parts) }
    }
    return .found([])
  }

  /// Entries, and bytes of answers, that are looked through for code from the end of the transcript: what is further up is
  /// nothing that a person means by the last code, and all of it would take seconds.
  private static let mostEntries = 500
  private static let mostBytes = 1 << 20

  /// The selected entry; without a selection what the agent said lately, the newest first.
  private static func itemsWithParts(in state: AppState) -> [TranscriptItem] {
    if let item = selectedItem(in: state) { return [item] }
    var found: [TranscriptItem] = []
    var bytes = 0
    for item in state.session.transcript.items.suffix(mostEntries).reversed() where item.content.kind == .agentText {
      found.append(item)
      if case .agentText(let answer) = item.content { bytes += answer.text.utf8Count }
      if bytes > mostBytes { break }
    }
    return found
  }

  private static func selectedItem(in state: AppState) -> TranscriptItem? {
    guard let selected = state.transcript.selected, selected.rawValue < state.session.transcript.items.count else {
      return nil
    }
    return state.session.transcript[selected]
  }
}
