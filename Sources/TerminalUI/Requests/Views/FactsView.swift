import SessionModel
import TerminalPrimitives

/// What is known of the act, one after the other; what is to be noticed is set off.
enum FactsView {
  static func rows(_ facts: [RequestDescription.Fact], _ format: RequestFormat) -> [StyledLine] {
    guard !facts.isEmpty else { return [] }
    let separator = Span(" \(format.symbols.dot) ", .dim)
    return format.told(Array(facts.map { [span($0, format)] }.joined(separator: [separator])))
  }

  private static func span(_ fact: RequestDescription.Fact, _ format: RequestFormat) -> Span {
    let values = fact.values.map { format.clean($0) }.joined(separator: ", ")
    let label = format.clean(fact.label)
    return Span(values.isEmpty ? label : "\(label): \(values)", role(of: fact.weight))
  }

  private static func role(of weight: RequestDescription.Fact.Weight) -> Role {
    switch weight {
    case .plain: .text
    case .notable: .warning
    case .alarming: .error
    }
  }
}
