import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// A form as it is asked and told in lines: one field after the other, and the whole answer at the end.
struct SpokenForm {
  private let form: FormView
  private let repertoire: Repertoire

  init(_ form: FormView, in repertoire: Repertoire) {
    self.form = form
    self.repertoire = repertoire
  }

  /// What is asked for the field that the next line goes to.
  var question: [SafeText] { lines(of: form.entry, at: form.index) + [way] }

  /// All fields, before anything is entered.
  var fields: [SafeText] { form.draft.entries.enumerated().flatMap { lines(of: $1, at: $0) } }

  /// What would be sent, field by field.
  var answer: [SafeText] {
    ["The whole answer:"]
      + form.draft.entries.map { entry in "\(entry.field.heading(in: repertoire)): \(value(of: entry))" }
  }

  /// A field: its name, kind and need, what can be chosen, and what stands there.
  private func lines(of entry: FormEntry, at place: Int) -> [SafeText] {
    let field = entry.field
    let number: SafeText = "Field \(place + 1) of \(form.draft.entries.count)"
    let need: SafeText = field.isRequired ? "required" : "may be left out"
    let head: SafeText = "\(number): \(field.heading(in: repertoire)): \(safe(field.wanted)), \(need)."
    let description: [SafeText] = field.description.map { $0.isEmpty ? [] : ["\"\(safe($0))\""] } ?? []
    let choices = labels(of: entry).enumerated().map { "\($0 + 1): \($1)" as SafeText }
    let origin: SafeText = entry.isDefault ? ", as the form came" : ""
    let standing: [SafeText] = entry.value.isEmpty ? [] : ["There stands: \(value(of: entry))\(origin)."]
    return [head] + description + choices + standing
  }

  /// What is to be typed for the field.
  private var way: SafeText {
    let empty: SafeText =
      form.entry.value.isEmpty
      ? (form.entry.field.isRequired ? "" : "; an empty line leaves it out") : "; an empty line keeps what stands there"
    let line: SafeText =
      switch form.entry.value {
      case .text: "Type it as one line"
      case .truth, .choice: "Type its number"
      case .choices: "Type their numbers with blanks between them"
      case .nothing: "It cannot be entered here and is left out"
      }
    return "\(line)\(empty)."
  }

  /// What can be chosen, in the order of the numbers.
  private func labels(of entry: FormEntry) -> [SafeText] {
    if case .truth = entry.value { return ["yes", "no"] }
    return entry.field.choices.map { $0.words(in: repertoire) }
  }

  private func value(of entry: FormEntry) -> SafeText {
    let choices = entry.field.choices
    let words = { (place: Int) in choices[place].words(in: repertoire) }
    return switch entry.value {
    case let value where value.isEmpty: "left out"
    case .text(let text): "\"\(safe(text))\""
    case .truth(let truth): truth == true ? "yes" : "no"
    case .choice(let place): place.map(words) ?? "left out"
    case .choices(let places): places.sorted().map(words).joined(separator: ", ")
    case .nothing: "left out"
    }
  }

  private func safe(_ foreign: String) -> SafeText { SafeText.exactLine(foreign, in: repertoire) }
}

extension FormEntry {
  /// A typed line as a value of the field; nil where it names nothing that could be chosen. Choices go by their numbers
  /// alone, so that no name is taken for another one.
  func value(typed line: String) -> Value? {
    let places = line.split { $0.isWhitespace || $0 == "," }.map { Int($0).flatMap { $0 > 0 ? $0 - 1 : nil } }
    let known = places.compactMap(\.self).filter((0..<field.optionCount).contains)
    let only = known.count == 1 && places.count == 1 ? known.first : nil
    switch value {
    case .text: return .text(line)
    case .truth: return (only.map { $0 == 0 } ?? Self.truths[line.lowercased()]).map(Value.truth)
    case .choice: return only.map(Value.choice)
    case .choices: return known.count == places.count ? .choices(Set(known)) : nil
    case .nothing: return nil
    }
  }

  private static let truths = ["yes": true, "no": false]
}
