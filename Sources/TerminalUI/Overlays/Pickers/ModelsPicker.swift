import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// The models that the agent may use, as it told them when it was asked.
enum ModelsPicker {
  static func content(_ state: AppState, _ context: RenderContext) -> PickerContent {
    guard case .answered(.models(let choices), _) = state.queries[.models] else {
      let words = QueryWords(state.queries[.models], of: .models, context)
      return PickerContent(title: "Models", rows: [], note: Span(words.line, words.role))
    }
    let current = current(in: state)
    let rows = choices.models.map { row($0, isCurrent: $0.id == current, state) }
    return PickerContent(title: "Models", rows: rows, note: Span("the agent named none", .dim))
  }

  /// The one in use, as far as that is known.
  static func current(in state: AppState) -> String? {
    guard case .answered(.models(let choices), _) = state.queries[.models] else { return nil }
    return choices.current ?? state.session.identity.model
  }

  /// Those of the last answer; none before one.
  static func models(in state: AppState) -> [Model] {
    guard case .answered(.models(let choices), _) = state.queries[.models] else { return [] }
    return choices.models
  }

  private static func row(_ model: Model, isCurrent: Bool, _ state: AppState) -> PickerRow {
    let cost: SafeText = model.multiplier.map { "  counts \(state.safe(figure($0)))x" } ?? ""
    let inUse: SafeText = isCurrent ? "in use  " : ""
    let isDisabled = model.policyState == "disabled"
    return PickerRow(
      choice: .model(model.id), title: state.safe(model.name), detail: "\(inUse)\(state.safe(model.id))\(cost)",
      obstacle: isDisabled ? "a policy of your organisation does not allow it" : nil)
  }

  /// `1`, `0.33`.
  private static func figure(_ multiplier: Double) -> String {
    let text = "\(multiplier)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
