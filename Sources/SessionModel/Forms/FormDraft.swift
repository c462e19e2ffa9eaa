package import CopilotProtocol
package import JSONRPC

/// A form while it is filled in: one entry for each field, in the order of the form.
package struct FormDraft: Equatable, Sendable {
  package private(set) var entries: [FormEntry]

  package init(_ fields: [ElicitationField]) { entries = fields.map(FormEntry.init) }

  /// Why it cannot be submitted as it stands; nil when it can.
  package var refusal: FormRefusal? {
    do throws(FormRefusal) {
      _ = try content()
      return nil
    } catch {
      return error
    }
  }

  /// What would be sent, by the names of the fields. Fields that are not required and were left empty are left out.
  package func content() throws(FormRefusal) -> [String: JSONValue] {
    var content: [String: JSONValue] = [:]
    for (index, entry) in entries.enumerated() {
      do throws(FormFault) {
        content[entry.field.name] = try entry.member()
      } catch {
        throw FormRefusal(index: index, fault: error)
      }
    }
    return content
  }

  /// Texts that a person has typed here, in the order of the form.
  package var typedTexts: [String] {
    entries.compactMap { entry in
      guard !entry.isDefault, case .text(let text) = entry.value, !text.isEmpty else { return nil }
      return text
    }
  }
}

extension FormDraft {
  package mutating func write(_ text: String, at index: Int) {
    guard case .text(let before) = entries[index].value, before != text else { return }
    entries[index].set(.text(text))
  }

  /// Exchanges what a field holds for a value of the same kind.
  package mutating func enter(_ value: FormEntry.Value, at index: Int) {
    guard entries[index].value.isOfKind(of: value), entries[index].value != value else { return }
    entries[index].set(value)
  }

  /// Empties a field, whatever it holds.
  package mutating func clear(at index: Int) {
    entries[index].set(entries[index].value.cleared)
  }

  /// Answers a question of yes or no.
  package mutating func set(_ truth: Bool, at index: Int) {
    if case .truth = entries[index].value { entries[index].set(.truth(truth)) }
  }

  /// From nothing to yes, from yes to no, and from no to yes, or to nothing where nothing is required.
  package mutating func toggle(at index: Int) {
    guard case .truth(let truth) = entries[index].value else { return }
    switch truth {
    case nil: entries[index].set(.truth(true))
    case true?: entries[index].set(.truth(false))
    case false?: entries[index].set(.truth(entries[index].field.isRequired ? true : nil))
    }
  }

  /// Sets one of the field's choices, or takes it out of several.
  package mutating func pick(_ choice: Int, at index: Int) {
    guard entries[index].field.choices.indices.contains(choice) else { return }
    switch entries[index].value {
    case .choice: entries[index].set(.choice(choice))
    case .choices(let picked): entries[index].set(.choices(picked.symmetricDifference([choice])))
    case .text, .truth, .nothing: break
    }
  }

  /// Goes on with what was entered into an earlier form of the same request, where the fields are still the same.
  package mutating func takeUp(_ earlier: FormDraft) {
    for index in entries.indices {
      guard let old = earlier.entries.first(where: { $0.field == entries[index].field }), !old.isDefault else {
        continue
      }
      if old.value != entries[index].value { entries[index].set(old.value) }
    }
  }
}

extension ElicitationField {
  /// What can be chosen; empty for fields that are typed.
  package var choices: [Choice] {
    switch kind {
    case .choice(let choices, _), .choices(let choices, _, _, _): choices
    case .text, .number, .integer, .boolean, .unsupported: []
    }
  }
}
