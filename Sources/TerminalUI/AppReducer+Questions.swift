import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// Forms, and what is written into any request. Nothing here sends anything.
extension AppReducer {
  /// Keys while a field of a form has them; nil where the key keeps its own meaning. A typed scalar is never a letter that
  /// selects.
  static func formKey(_ key: KeyPress, in state: inout AppState) -> [AppEffect]? {
    guard let form = state.request?.form else { return nil }
    if case .scalar(let scalar) = key.key, key.modifiers.isEmpty {
      type(scalar, into: form, of: &state)
      return []
    }
    switch state.setting.keymap.command(for: key, in: .composer) {
    case .send, .down: goOn(in: &state)
    case .up: if state.request?.form?.step(by: -1) == true { state.request?.followsFocus = true }
    case .backToComposer: state.request?.field = nil
    case .left: form.isOnText ? state.request?.form?.edit { $0.moveLeft() } : state.request?.form?.moveCursor(by: -1)
    case .right: form.isOnText ? state.request?.form?.edit { $0.moveRight() } : state.request?.form?.moveCursor(by: 1)
    case .wordLeft: state.request?.form?.edit { $0.moveWordLeft() }
    case .wordRight: state.request?.form?.edit { $0.moveWordRight() }
    case .lineStart: state.request?.form?.edit { $0.moveToLineStart() }
    case .lineEnd: state.request?.form?.edit { $0.moveToLineEnd() }
    case .deleteBackward: state.request?.form?.deleteBackward()
    case .deleteForward: state.request?.form?.edit { $0.deleteForward() }
    case .deleteWordBackward: state.request?.form?.edit { $0.deleteWordBackward() }
    case .deleteLettersBackward: state.request?.form?.edit { $0.deleteLettersBackward() }
    case .deleteToLineStart: state.request?.form?.edit { $0.deleteToLineStart() }
    case .deleteToLineEnd: state.request?.form?.edit { $0.deleteToLineEnd() }
    case .editor: return editField(in: &state)
    case .newLine, .undo, .searchHistory, .leaveIfEmpty: break
    default: return nil
    }
    return []
  }

  private static func type(_ scalar: Unicode.Scalar, into form: FormView, of state: inout AppState) {
    state.message = nil
    state.request?.followsFocus = true
    if form.isOnText {
      state.request?.form?.edit { $0.insert(String(Character(scalar))) }
    } else if scalar == " " {
      state.request?.form?.toggle()
    } else {
      state.inform("nothing is typed into this field; \(state.key(.backToComposer, in: .composer)) leaves the fields")
    }
  }

  /// To the next field; after the last one out of the fields, where a letter selects what becomes of the form.
  private static func goOn(in state: inout AppState) {
    state.request?.followsFocus = true
    if state.request?.form?.step(by: 1) != true { state.request?.field = nil }
  }

  /// A form can only be chosen to be submitted while it is as it should be: else its first fault is named.
  static func isReady(_ choice: RequestChoice, in state: inout AppState) -> Bool {
    guard choice.key == .accept, let refusal = state.request?.form?.findFault(), let form = state.request?.form else {
      return true
    }
    let field = form.draft.entries[refusal.index].field
    let name = state.safe(field.title ?? field.name)
    state.warn("not submitted: \(name): \(state.safe(refusal.fault.words(about: field)))")
    return false
  }

  /// What is selected lacks something: the keys go where that is entered.
  static func askForRest(of choice: RequestChoice, about request: PendingRequest, in state: inout AppState) {
    guard isReady(choice, in: &state) else { return }
    state.request?.field = choice.field ?? .words
    switch (choice.key, request.matter) {
    case (.fields, _): break
    case (.option, .limits(let ask)):
      let used = choice.key == .option(CreditChange.set.rawValue) ? ask.usedAiCredits ?? 0 : 0
      state.warn(used > 0 ? "wanted: more than the credits used up" : "wanted: a number above 0, such as 2.5")
    case (.once, _), (.session, _), (.deny, _), (.words, _), (.accept, _), (.cancel, _), (.option, _):
      state.inform("write the words, then \(state.key(.send, in: .composer)) sends them")
    }
  }

  /// A paste is text, so that it goes where text is typed and nowhere else.
  static func paste(_ text: String, intoFormOf state: inout AppState) {
    if state.request?.form?.isOnText == true {
      state.request?.form?.edit { $0.insert(text.trimmingLastLineFeed) }
    } else {
      state.warn("a paste chooses nothing; it goes into texts only")
    }
  }

  private static func editField(in state: inout AppState) -> [AppEffect] {
    guard let view = state.request, let form = view.form, form.isOnText else { return [] }
    state.edited = .field(of: view.request)
    return [.editDraft(form.text.text)]
  }

  /// Text comes back from the editor to the field that it was taken from.
  static func take(edited text: String, intoFormOf request: RequestID, in state: inout AppState) {
    if state.request?.request == request {
      state.request?.form?.edit { $0 = TextBuffer(text) }
    } else if let index = state.leftRequests.firstIndex(where: { $0.request == request }) {
      state.leftRequests[index].form?.edit { $0 = TextBuffer(text) }
    }
  }
}
