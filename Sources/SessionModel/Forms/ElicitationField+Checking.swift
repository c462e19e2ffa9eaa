import CopilotProtocol
import JSONRPC

extension ElicitationField.Kind {
  /// What is sent for a value that is not empty. It satisfies the field's schema, or there is a fault.
  func json(of value: FormEntry.Value) throws(FormFault) -> JSONValue {
    switch (self, value) {
    case (.text(let format, let minLength, let maxLength, _), .text(let text)):
      // JSON schema counts Unicode scalars, so that a flag or a family counts for several.
      guard (text.unicodeScalars.count).isWithin(minLength, maxLength), FormTextFormat.admits(text, format: format)
      else { throw .unfit }
      return .string(text)
    case (.number(let minimum, let maximum, _), .text(let text)):
      let number = try TypedNumber.number(text)
      guard let size = number.double, size.isWithin(minimum, maximum) else { throw .unfit }
      return number
    case (.integer(let minimum, let maximum, _), .text(let text)):
      let number = try TypedNumber.wholeNumber(text)
      guard number.isWithin(minimum.map(Int64.init), maximum.map(Int64.init)) else { throw .unfit }
      return .integer(number)
    case (.boolean, .truth(let truth?)): return .bool(truth)
    case (.choice(let choices, _), .choice(let place?)) where choices.indices.contains(place):
      return .string(choices[place].value)
    case (.choices(let choices, let minItems, let maxItems, _), .choices(let places)):
      guard places.count.isWithin(minItems, maxItems) else { throw .unfit }
      return .array(choices.indices.filter(places.contains).map { .string(choices[$0].value) })
    case (.text, _), (.number, _), (.integer, _), (.boolean, _), (.choice, _), (.choices, _), (.unsupported, _):
      throw .unfit
    }
  }
}

extension Comparable {
  /// Whether it lies between the limits, which belong to it; nil is no limit.
  fileprivate func isWithin(_ least: Self?, _ most: Self?) -> Bool {
    if let least, self < least { return false }
    if let most, self > most { return false }
    return true
  }
}
