package import CopilotProtocol

extension ElicitationField {
  /// What the field takes, in our words: `a whole number from 1 to 10`. Names of formats are from outside.
  package var wanted: String {
    switch kind {
    case .text(let format, let minLength, let maxLength, _):
      let what = format.map { FormTextFormat(rawValue: $0)?.wanted ?? "a text (format \($0), not checked here)" }
      return (what ?? "a text")
        + (Self.count(minLength, maxLength).map { " of \($0) \($0.hasSuffix(" 1") ? "character" : "characters")" } ?? "")
    case .number(let minimum, let maximum, _):
      return "a number" + Self.size(minimum?.shortest, maximum?.shortest)
    case .integer(let minimum, let maximum, _):
      return "a whole number" + Self.size(minimum?.description, maximum?.description)
    case .boolean: return "yes or no"
    case .choice: return "one of the choices"
    case .choices(_, let minItems, let maxItems, _):
      return (Self.count(minItems, maxItems) ?? "any") + " of the choices"
    case .unsupported: return "something that cannot be entered here"
    }
  }

  private static func size(_ least: String?, _ most: String?) -> String {
    switch (least, most) {
    case (nil, nil): ""
    case (let least?, nil): " of at least \(least)"
    case (nil, let most?): " of at most \(most)"
    case (let least?, let most?): " from \(least) to \(most)"
    }
  }

  private static func count(_ least: Int?, _ most: Int?) -> String? {
    switch (least ?? 0, most) {
    case (...0, nil): nil
    case (let least, nil): "at least \(least)"
    case (...0, let most?): "at most \(most)"
    case (let least, let most?): least == most ? "exactly \(least)" : "\(least) to \(most)"
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
