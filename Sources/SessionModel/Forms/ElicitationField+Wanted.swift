package import CopilotProtocol

extension ElicitationField {
  /// What the field takes, in our words: `a whole number from 1 to 10`. Names of formats are from outside.
  package var wanted: String {
    switch kind {
    case .text(let format, let minLength, let maxLength, _):
      let what = format.map { FormTextFormat(rawValue: $0)?.wanted ?? "a text (format \($0), not checked here)" }
      let length = Self.range(minLength.flatMap { $0 > 0 ? $0 : nil }, maxLength)
      return (what ?? "a text") + (length.map { " of \($0) characters" } ?? "")
    case .number(let minimum, let maximum, _):
      return "a number" + (Self.range(minimum?.shortest, maximum?.shortest).map { " \($0)" } ?? "")
    case .integer(let minimum, let maximum, _):
      return "a whole number" + (Self.range(minimum, maximum).map { " \($0)" } ?? "")
    case .boolean: return "yes or no"
    case .choice: return "one of the choices"
    case .choices(_, let minItems, let maxItems, _):
      return (Self.range(minItems.flatMap { $0 > 0 ? $0 : nil }, maxItems) ?? "any") + " of the choices"
    case .unsupported: return "something that cannot be entered here"
    }
  }

  private static func range(_ least: (some CustomStringConvertible)?, _ most: (some CustomStringConvertible)?)
    -> String?
  {
    switch (least, most) {
    case (nil, nil): nil
    case (let least?, nil): "at least \(least)"
    case (nil, let most?): "at most \(most)"
    case (let least?, let most?): "\(least)" == "\(most)" ? "exactly \(least)" : "from \(least) to \(most)"
    }
  }
}

extension FormTextFormat {
  fileprivate var wanted: String {
    switch self {
    case .email: "an e-mail address"
    case .uri: "an address such as https://example.org/"
    case .date: "a date such as 2026-11-23"
    case .dateTime: "a time such as 2026-11-23T09:30:00Z"
    }
  }
}

extension FormFault {
  /// What is wrong, for the person who fills the field in.
  package func words(about field: ElicitationField) -> String {
    switch self {
    case .missing: "required: \(field.wanted)"
    case .unfit: "not \(field.wanted)"
    case .inexact: "more digits than can be sent without rounding"
    }
  }
}
