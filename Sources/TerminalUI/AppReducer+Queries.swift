import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// Questions about the session, whose answers are pages to read.
extension AppReducer {
  /// Asks anew, also where an older answer is shown.
  static func ask(_ query: SessionQuery, in state: inout AppState, at now: Moment) -> [AppEffect] {
    if case .asked = state.queries[query] { return [] }
    state.queries[query] = .asked(since: now)
    return [.ask(query)]
  }

  static func answered(
    _ query: SessionQuery, _ answer: SessionAnswer, in state: inout AppState, at now: Moment
  ) {
    // An answer that comes after its question was given up says nothing.
    guard case .asked = state.queries[query] else { return }
    state.queries[query] = .answered(answer, at: now)
    // The page about it has other rows from the next frame on.
    state.shownPageRows = nil
    switch query {
    case .switchModel(let model): tellOfSwitch(to: model, answer, in: &state)
    case .models: selectCurrentModel(in: &state, at: now)
    case .changes, .plan, .errorOutput: break
    }
  }

  /// Rows that came after the list was opened: Enter takes what is in use already, or nothing.
  private static func selectCurrentModel(in state: inout AppState, at now: Moment) {
    guard case .picker(var picker) = state.overlay, picker.kind == .models, picker.selected == nil else { return }
    let current = ModelsPicker.current(in: state).map(PickerChoice.model)
    picker.selected = state.rows(of: picker, at: now).map(\.choice).first { $0 == current }
    state.overlay = .picker(picker)
  }

  /// Gives up what is still on its way and shown by this page.
  static func stopAsking(_ query: SessionQuery, in state: inout AppState, at now: Moment) -> [AppEffect] {
    guard case .asked = state.queries[query] else { return [] }
    state.queries[query] = .answered(.cancelled, at: now)
    return [.stopAsking(query)]
  }

  /// What was asked for a page or a list that is closed need not be answered any more.
  static func closeOverlay(in state: inout AppState, at now: Moment) -> [AppEffect] {
    defer { state.overlay = nil }
    return state.overlay?.query.map { stopAsking($0, in: &state, at: now) } ?? []
  }

  static func showChanges(_ scope: DiffScope, in state: inout AppState, at now: Moment) -> [AppEffect] {
    open(.page(PageView(.changes(scope))), in: &state)
    return ask(.changes(scope), in: &state, at: now)
  }

  static func showPlan(in state: inout AppState, at now: Moment) -> [AppEffect] {
    open(.page(PageView(.plan)), in: &state)
    return ask(.plan, in: &state, at: now)
  }

  static func showDiagnosis(in state: inout AppState, at now: Moment) -> [AppEffect] {
    open(.page(PageView(.diagnosis)), in: &state)
    return ask(.errorOutput, in: &state, at: now)
  }

  static func showModels(in state: inout AppState, at now: Moment) -> [AppEffect] {
    let asking = ask(.models, in: &state, at: now)
    openPicker(.models, in: &state, at: now)
    return asking
  }

  static func switchModel(to model: String, in state: inout AppState, at now: Moment) -> [AppEffect] {
    state.inform("asked the agent to use \(state.safe(model)); this takes seconds")
    return ask(.switchModel(model), in: &state, at: now)
  }

  private static func tellOfSwitch(to model: String, _ answer: SessionAnswer, in state: inout AppState) {
    switch answer {
    case .modelWasSwitched(let used?): state.inform("the agent uses \(state.safe(used)) now")
    case .modelWasSwitched(nil):
      state.inform("the agent took the change to \(state.safe(model)) and did not say which model it uses")
    case .failed(let words): state.warn("the model was not changed: \(state.safe(words))")
    case .cancelled, .models, .plan, .changes, .errorOutput: break
    }
  }
}

extension Overlay {
  /// The query whose answer it shows.
  var query: SessionQuery? {
    switch self {
    case .page(let page):
      switch page.kind {
      case .changes(let scope): .changes(scope)
      case .plan: .plan
      case .diagnosis: .errorOutput
      default: nil
      }
    case .picker(let picker): picker.kind == .models ? .models : nil
    case .help: nil
    }
  }
}
