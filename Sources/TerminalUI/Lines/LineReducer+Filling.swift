import SessionModel
import TerminalPrimitives

/// Filling in a form by lines. Nothing here sends anything: the whole answer is told, then selected, then sent.
extension LineReducer {
  /// Asks for the fields from the first one on; what was entered before stands there.
  static func fill(in state: inout LineState, at now: Moment) -> [LineEffect] {
    guard beginFilling(in: &state, at: now) else { return say(takeMessage(from: &state)) }
    state.app.request?.form?.enter(0)
    return say(
      (form(in: state)?.question ?? [])
        + [
          "/back goes to the field before, /cancel leaves the fields. Nothing is sent before /select submit and /send."
        ])
  }

  /// To the field before; from the whole answer to its last field.
  static func goBack(in state: inout LineState, at now: Moment) -> [LineEffect] {
    if state.isFillingIn {
      guard state.app.request?.form?.step(by: -1) == true else { return say(["this is the first field"]) }
    } else {
      guard beginFilling(in: &state, at: now) else { return say(takeMessage(from: &state)) }
    }
    return say(form(in: state)?.question ?? [])
  }

  static func empty(in state: inout LineState) -> [LineEffect] {
    guard state.isFillingIn, let entry = state.app.request?.form?.entry else { return say([noField]) }
    return take(entry.value.cleared, in: &state)
  }

  /// The line as the value of the field that was asked for. An empty one keeps what stands there.
  static func enter(_ line: String, in state: inout LineState) -> [LineEffect] {
    if state.hasLostForm { return keepLostValue(line, in: &state) }
    guard state.isFillingIn, let entry = state.app.request?.form?.entry else { return say([noField]) }
    if line.isEmpty { return take(entry.value, in: &state) }
    guard let value = entry.value(typed: line) else {
      let count = entry.field.optionCount
      return say([
        count == 0
          ? "this field cannot be entered here: an empty line goes on"
          : "nothing was entered: a number from 1 to \(count) is wanted"
      ])
    }
    return take(value, in: &state)
  }

  /// Leaves the fields, or gives up what was asked of the agent.
  static func cancel(in state: inout LineState, at now: Moment) -> [LineEffect] {
    guard state.isFillingIn else {
      return state.awaited.isEmpty
        ? say(["no field is being filled in, and no answer is waited for"]) : giveUpAwaited(in: &state, at: now)
    }
    state.app.request?.field = nil
    return say(["the fields are left: what was entered is kept, /fill goes on, and the form stays waiting"])
  }

  /// A line that was typed for a form which is gone goes to nobody.
  private static func keepLostValue(_ line: String, in state: inout LineState) -> [LineEffect] {
    state.hasLostForm = false
    guard !line.isEmpty else { return [] }
    addToDraft(line, in: &state)
    return [.perform(.saveDraft)]
      + say(["the form that this was typed for is gone, so that it is kept as a draft: /draft reads it"])
  }

  static func form(in state: LineState) -> SpokenForm? {
    state.app.request?.form.map { SpokenForm($0, in: state.app.setting.repertoire) }
  }

  private static let noField: SafeText = "no field is being filled in: /fill asks for those of a form that was read"

  /// The next lines go to the fields. A message says why not.
  private static func beginFilling(in state: inout LineState, at now: Moment) -> Bool {
    guard state.terms.canDecide else {
      state.app.inform("nothing can be filled in here: input or output is no terminal. It stays waiting")
      return false
    }
    guard openRequest(of: state) != nil else {
      state.app.inform("no request is being read: /pending reads the oldest")
      return false
    }
    guard state.app.request?.form != nil else {
      state.app.inform("this request has no fields to fill in")
      return false
    }
    state.selectedAt = nil
    _ = AppReducer.decide(.select(.fields), in: &state.app, at: now)
    return state.isFillingIn
  }

  /// Goes on to the next field; after the last one tells the whole answer.
  private static func take(_ value: FormEntry.Value, in state: inout LineState) -> [LineEffect] {
    guard let field = state.app.request?.form?.entry.field else { return say([noField]) }
    if let fault = state.app.request?.form?.take(value) {
      return say(["nothing was entered: \(state.app.safe(fault.words(about: field)))"])
    }
    let saving: [LineEffect] = [.perform(.saveDraft)]
    if state.app.request?.form?.step(by: 1) == true { return saving + say(form(in: state)?.question ?? []) }
    state.app.request?.field = nil
    return saving
      + say(
        (form(in: state)?.answer ?? []) + [
          "Nothing was sent. /select submit and then /send send it; /back changes the last field, /fill any of them."
        ])
  }
}

extension LineState {
  /// Whether the next line is the value of a field.
  var isFillingIn: Bool { app.request?.field == .form }
}
