import TerminalUI

/// One option of the file: the parser, the default file and the report of what is in effect are made from it.
struct ConfigurationOption: Sendable {
  let section: String
  let name: String
  /// For whoever reads the default file, one line each.
  let purpose: [String]
  /// What may stand there, in words.
  let allowed: String
  /// What to write where the default is to leave it out.
  let example: String
  /// Takes the value over.
  let take: @Sendable (TOMLNode, inout Configuration) throws(ValueProblem) -> Void
  /// The value as the file writes it; nil where it is not set.
  let written: @Sendable (Configuration) -> String?
}

/// Why a value cannot be taken.
enum ValueProblem: Error, Equatable {
  case wrongType(expected: String, found: String)
  case notAllowed(String, allowed: String, suggestion: String?)
  /// It could be written, but must not.
  case refused(String)
}

extension ConfigurationOption {
  typealias Property<Value> = any WritableKeyPath<Configuration, Value> & Sendable

  static func flag(
    _ section: String, _ name: String, _ property: Property<Bool>, _ purpose: String...
  ) -> ConfigurationOption {
    ConfigurationOption(
      section: section, name: name, purpose: purpose, allowed: "true or false", example: "true",
      take: { node, configuration throws(ValueProblem) in
        guard case .flag(let value) = node else {
          throw .wrongType(expected: "true or false, without quotes", found: node.kind)
        }
        configuration[keyPath: property] = value
      },
      written: { $0[keyPath: property] ? "true" : "false" })
  }

  /// `refused`: choices that exist, but not in a file, and why.
  static func choice<Choice: CaseIterable & RawRepresentable & Sendable & Equatable>(
    _ section: String, _ name: String, _ property: Property<Choice>,
    refused: [String: String] = [:], _ purpose: String...
  ) -> ConfigurationOption where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue).filter { refused[$0] == nil }
    let allowed = words.map(\.quoted).joined(separator: ", ")
    return ConfigurationOption(
      section: section, name: name, purpose: purpose, allowed: allowed, example: words.first?.quoted ?? "",
      take: { node, configuration throws(ValueProblem) in
        guard case .text(let word) = node else { throw .wrongType(expected: allowed, found: node.kind) }
        if let reason = refused[word] { throw .refused(reason) }
        guard let choice = Choice(rawValue: word) else {
          throw .notAllowed(word, allowed: allowed, suggestion: Suggestion.nearest(to: word, in: words))
        }
        configuration[keyPath: property] = choice
      },
      written: { $0[keyPath: property].rawValue.quoted })
  }

  static func number(
    _ section: String, _ name: String, _ property: Property<Int>, in range: ClosedRange<Int>, _ purpose: String...
  ) -> ConfigurationOption {
    let allowed = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return ConfigurationOption(
      section: section, name: name, purpose: purpose, allowed: allowed, example: "\(range.lowerBound)",
      take: { node, configuration throws(ValueProblem) in
        guard case .number(let number?) = node else { throw .wrongType(expected: allowed, found: node.kind) }
        guard range.contains(number) else { throw .notAllowed("\(number)", allowed: allowed, suggestion: nil) }
        configuration[keyPath: property] = number
      },
      written: { "\($0[keyPath: property])" })
  }

  /// A text that is not set by default. `objection` says what is wrong with a text.
  static func text(
    _ section: String, _ name: String, _ property: Property<String?>,
    allowed: String, example: String, objection: @escaping @Sendable (String) -> ValueProblem?, _ purpose: String...
  ) -> ConfigurationOption {
    ConfigurationOption(
      section: section, name: name, purpose: purpose, allowed: allowed, example: example.quoted,
      take: { node, configuration throws(ValueProblem) in
        guard case .text(let text) = node else { throw .wrongType(expected: "a text in quotes", found: node.kind) }
        if let problem = objection(text) { throw problem }
        configuration[keyPath: property] = text
      },
      written: { $0[keyPath: property]?.quoted })
  }
}

extension String {
  /// As a basic string of TOML.
  var quoted: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      default:
        let isControl = scalar.value < 0x20 || scalar.value == 0x7F
        text += isControl ? "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16) : String(scalar)
      }
    }
    return text + "\""
  }
}
