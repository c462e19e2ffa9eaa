import SessionCore
import TerminalUI

extension Draft {
  /// What a person is writing, for the disk.
  init(_ state: AppState) {
    let draft = state.composer.draftToKeep
    let pastes = draft.standingPastes.sorted { $0.key < $1.key }.map { sign, paste in
      Paste(sign: sign.number, text: paste.text, file: paste.origin.file)
    }
    self.init(text: draft.buffer.text, cursor: draft.buffer.cursor, pastes: pastes, answers: state.unsentAnswers)
  }

  /// As it is edited.
  var composed: DraftText {
    let pastes = pastes.compactMap { paste in
      PasteSign(number: paste.sign).map { sign in
        (sign, FoldedPaste(paste.text, from: paste.file.map(FoldedPaste.Origin.file) ?? .paste))
      }
    }
    return DraftText(TextBuffer(text, cursor: cursor), pastes: Dictionary(pastes) { first, _ in first })
  }
}

extension Composer {
  /// What an earlier run left for this session or repository.
  init(_ recovery: JournalRecovery, editing: EditingStyle, killed: KillRing) {
    let answers = recovery.draft?.answers ?? []
    self.init(
      draft: recovery.draft?.composed ?? DraftText(),
      history: recovery.history.map { DraftText($0.text, folds: $0.folds) } + answers.map { DraftText($0) },
      editing: editing, killed: killed)
  }
}

extension FoldedPaste.Origin {
  fileprivate var file: String? { if case .file(let name) = self { name } else { nil } }
}
