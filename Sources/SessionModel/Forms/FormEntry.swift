package import CopilotProtocol
import JSONRPC

/// A field of a form, and what has been entered into it.
package struct FormEntry: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    /// As it was typed, for texts and numbers alike.
    case text(String)
    /// Nil until a person says yes or no.
    case truth(Bool?)
    /// The place of the choice among the field's, from 0.
    case choice(Int?)
    case choices(Set<Int>)
    /// The field cannot be filled in here.
    case nothing
  }

  package let field: ElicitationField
  package private(set) var value: Value
  /// Whether this is what the form came with: nobody here has entered it.
  package private(set) var isDefault: Bool

  init(_ field: ElicitationField) {
    self.field = field
    value = Value(defaultOf: field.kind)
    isDefault = !value.isEmpty
  }

  mutating func set(_ new: Value) {
    value = new
    isDefault = false
  }

  package var fault: FormFault? {
    do throws(FormFault) {
      _ = try member()
      return nil
    } catch {
      return error
    }
  }

  /// What would be sent for this field; nil where nothing was entered and nothing is required.
  func member() throws(FormFault) -> JSONValue? {
    if value.isEmpty {
      if field.isRequired { throw .missing }
      return nil
    }
    return try field.kind.json(of: value)
  }
}

extension FormEntry.Value {
  package var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .truth(let truth): truth == nil
    case .choice(let choice): choice == nil
    case .choices(let choices): choices.isEmpty
    case .nothing: true
    }
  }

  func isOfKind(of other: Self) -> Bool { cleared == other.cleared }

  /// The same kind of value with nothing in it.
  package var cleared: Self {
    switch self {
    case .text: .text("")
    case .truth: .truth(nil)
    case .choice: .choice(nil)
    case .choices: .choices([])
    case .nothing: .nothing
    }
  }

  /// A default that the field itself does not offer counts as none.
  fileprivate init(defaultOf kind: ElicitationField.Kind) {
    switch kind {
    case .text(_, _, _, let text): self = .text(text ?? "")
    case .number(_, _, let number): self = .text(number.map(\.shortest) ?? "")
    case .integer(_, _, let number): self = .text(number.map { "\($0)" } ?? "")
    case .boolean(let truth): self = .truth(truth)
    case .choice(let choices, let value): self = .choice(value.flatMap { choices.firstPlace(of: $0) })
    case .choices(let choices, _, _, let values): self = .choices(Set(values.compactMap { choices.firstPlace(of: $0) }))
    case .unsupported: self = .nothing
    }
  }
}

extension [ElicitationField.Choice] {
  /// Values are the same when their bytes are.
  fileprivate func firstPlace(of value: String) -> Int? {
    firstIndex { $0.value.utf8.elementsEqual(value.utf8) }
  }
}

extension Double {
  /// Without a fraction that says nothing: `3`, `2.5`.
  var shortest: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
