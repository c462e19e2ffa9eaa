import TerminalPrimitives
import TerminalUI

/// A configuration with the lines that said it.
package struct LoadedConfiguration: Equatable, Sendable {
  package let configuration: Configuration
  /// Where each option stands that the file has; the others have their defaults.
  package let positions: [OptionName: TextPosition]
}

extension LoadedConfiguration {
  /// What a file says. A file with a fault says nothing: no part of it is taken.
  package init(parsing text: String) throws(ConfigurationRefusal) {
    let document: TOMLDocument
    do throws(ConfigurationFault) {
      document = try TOMLDocument(parsing: text)
    } catch {
      throw ConfigurationRefusal(faults: [error])
    }
    var reader = ConfigurationReader(document)
    reader.read()
    reader.bindKeys()
    guard reader.faults.isEmpty else {
      throw ConfigurationRefusal(faults: reader.faults.sorted { $0.position < $1.position })
    }
    self.init(configuration: reader.configuration, positions: reader.positions)
  }
}

/// Goes over the sections of one file and collects what they say and what is wrong with them.
struct ConfigurationReader {
  private(set) var configuration = Configuration()
  private(set) var positions: [OptionName: TextPosition] = [:]
  private(set) var faults: [ConfigurationFault] = []
  private var rebindings: [Rebinding] = []
  /// Whether some key could not be read. Then the others are not checked against each other: the faults found might be
  /// about a key map that nobody meant.
  private var hasUnreadKey = false
  private let document: TOMLDocument

  init(_ document: TOMLDocument) {
    self.document = document
  }

  mutating func read() {
    for (name, node) in document.root.members {
      guard case .section(let section) = node else {
        let owner = Configuration.names.first { $0.name == name }?.section
        fault([name], .outsideOfSection(name, belongsIn: owner))
        continue
      }
      if name == "keys" {
        readKeys(section.members)
      } else if Configuration.sections.contains(name) {
        for (option, value) in section.members { read(value, OptionName(name, option)) }
      } else {
        unknownSection([name])
      }
    }
  }

  private mutating func read(_ value: TOMLNode, _ name: OptionName) {
    guard let option = ConfigurationOption.all.first(where: { $0.section == name.section && $0.name == name.name })
    else { return unknownOption(name) }
    positions[name] = document[name.path]
    do throws(ValueProblem) {
      try option.take(value, &configuration)
    } catch {
      fault(name.path, error.problem(of: name))
    }
  }

  private mutating func readKeys(_ places: [String: TOMLNode]) {
    for (place, node) in places {
      guard let context = Binding.Context(rawValue: place) else {
        unknownSection(["keys", place])
        continue
      }
      guard case .section(let section) = node else {
        fault(["keys", place], .outsideOfSection("keys.\(place)", belongsIn: nil))
        continue
      }
      for (command, value) in section.members { readKeys(value, of: command, in: context) }
    }
  }

  private mutating func readKeys(_ value: TOMLNode, of command: String, in context: Binding.Context) {
    let name = OptionName(context.section, command)
    guard let binding = Keymap.standard.bindings.first(where: { OptionName($0.bound) == name }) else {
      return unknownOption(name)
    }
    positions[name] = document[name.path]
    let nodes: [TOMLNode] = if case .list(let nodes) = value { nodes } else { [value] }
    var keys: [KeyPress?] = []
    for (index, node) in nodes.enumerated() { keys.append(readKey(node, name, name.path + [String(index)])) }
    let known = keys.compactMap { $0 }
    if known.count < keys.count { hasUnreadKey = true }
    rebindings.append(Rebinding(binding.bound, keys: known))
  }

  private mutating func readKey(_ node: TOMLNode, _ name: OptionName, _ path: [String]) -> KeyPress? {
    guard case .text(let text) = node else {
      fault(path, .wrongType(name, expected: "a key in quotes, or a list of them", found: node.kind))
      return nil
    }
    do throws(KeyNameFault) {
      return try KeyPress(named: text)
    } catch .unknown {
      fault(path, .unknownKey(name, key: text, suggestion: KeyPress.nearestName(to: text)))
    } catch {
      fault(path, .unfitKey(name, key: text, error))
    }
    return nil
  }

  /// Once all keys are known.
  mutating func bindKeys() {
    guard !hasUnreadKey else { return }
    do throws(KeymapRefusal) {
      configuration.keymap = try Keymap(rebinding: rebindings)
    } catch {
      for conflict in error.conflicts {
        // The later of the lines that are about it; what the file does not say cannot be the mistake.
        let lines = conflict.bound.compactMap { positions[OptionName($0)] }
        faults.append(ConfigurationFault(at: lines.max() ?? .beginning, .conflict(conflict)))
      }
    }
  }

  private mutating func unknownSection(_ path: [String]) {
    let name = path.joined(separator: ".")
    fault(path, .unknownSection(name, suggestion: Suggestion.nearest(to: name, in: Configuration.sections)))
  }

  private mutating func unknownOption(_ name: OptionName) {
    let suggestion = Suggestion.nearest(to: name.name, in: Configuration.names(in: name.section))
    let owner = Configuration.names.first { $0.name == name.name }?.section
    fault(name.path, .unknownOption(name, suggestion: suggestion, belongsIn: owner))
  }

  private mutating func fault(_ path: [String], _ problem: ConfigurationFault.Problem) {
    faults.append(ConfigurationFault(at: document[path] ?? .beginning, problem))
  }
}

extension OptionName {
  /// As the file nests it: no option of ours has a dot in its name.
  fileprivate var path: [String] { section.split(separator: ".").map(String.init) + [name] }
}

extension TextPosition {
  fileprivate static let beginning = TextPosition(line: 1, column: 1)
}

extension ValueProblem {
  fileprivate func problem(of name: OptionName) -> ConfigurationFault.Problem {
    switch self {
    case .wrongType(let expected, let found): .wrongType(name, expected: expected, found: found)
    case .notAllowed(let value, let allowed, let suggestion):
      .notAllowed(name, value: value, allowed: allowed, suggestion: suggestion)
    case .refused(let reason): .refused(name, reason: reason)
    }
  }
}

extension KeyPress {
  fileprivate static func nearestName(to name: String) -> String? {
    let signs = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(Character(Unicode.Scalar($0))) }
    return Suggestion.nearest(to: name, in: KeyPress.namesOfNamedKeys(with: signs))
  }
}
