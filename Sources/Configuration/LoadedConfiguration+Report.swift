import TerminalUI

/// One option and what is in effect for it.
package struct EffectiveOption: Equatable, Sendable {
  package let name: OptionName
  /// As the file writes it, with words of the file: whoever shows it cleans it. Nil where it is not set.
  package let value: String?
  /// Where the file says it; nil for a default.
  package let position: TextPosition?
}

extension LoadedConfiguration {
  /// What is in effect and where it comes from, by section.
  package var effective: [(section: String, options: [EffectiveOption])] {
    Configuration.sections.map { section in
      let names = Configuration.names(in: section).map { OptionName(section, $0) }
      return (section, names.map { EffectiveOption(name: $0, value: value(of: $0), position: positions[$0]) })
    }
  }

  /// The same for a configuration that something stronger than the file has changed.
  package func effective(
    with configuration: Configuration
  ) -> [(section: String, options: [EffectiveOption])] {
    LoadedConfiguration(configuration: configuration, positions: positions).effective
  }

  private func value(of name: OptionName) -> String? {
    if let option = ConfigurationOption.all.first(where: { $0.section == name.section && $0.name == name.name }) {
      return option.written(configuration)
    }
    return configuration.keymap.bindings.first { OptionName($0.bound) == name }?.writtenKeys
  }
}
