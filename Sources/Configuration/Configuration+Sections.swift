import TerminalUI

extension Configuration {
  /// Every section, in the order of the default file.
  static let sections: [String] = {
    var sections: [String] = []
    for option in ConfigurationOption.all where sections.last != option.section { sections.append(option.section) }
    return sections + Binding.Context.allCases.map(\.section)
  }()

  /// Everything that can be said, by section.
  static let names: [OptionName] =
    ConfigurationOption.all.map { OptionName($0.section, $0.name) }
    + Keymap.standard.bindings.map { OptionName($0.bound) }

  static func names(in section: String) -> [String] { names.filter { $0.section == section }.map(\.name) }

  /// What a section may hold, as a sentence.
  static func options(in section: String) -> String {
    "It has \(names(in: section).joined(separator: ", "))"
  }
}
