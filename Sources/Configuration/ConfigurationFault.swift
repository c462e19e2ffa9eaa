package import TerminalUI

/// Everything that is wrong with a file, in its order.
package struct ConfigurationRefusal: Error, Equatable, Sendable {
  package let faults: [ConfigurationFault]
}

/// One thing that is wrong, and where.
package struct ConfigurationFault: Error, Equatable, Sendable {
  package enum Problem: Equatable, Sendable {
    /// Not TOML, in the parser's words.
    case syntax(String)
    case unknownSection(String, suggestion: String?)
    /// An option before the first section; the section it belongs in, if there is one.
    case outsideOfSection(String, belongsIn: String?)
    case unknownOption(OptionName, suggestion: String?, belongsIn: String?)
    case wrongType(OptionName, expected: String, found: String)
    case notAllowed(OptionName, value: String, allowed: String, suggestion: String?)
    case refused(OptionName, reason: String)
    case unknownKey(OptionName, key: String, suggestion: String?)
    case unfitKey(OptionName, key: String, KeyNameFault)
    case conflict(KeymapConflict)
  }

  package let position: TextPosition
  package let problem: Problem

  package init(at position: TextPosition, _ problem: Problem) {
    self.position = position
    self.problem = problem
  }
}

/// An option with its section, as `[approvals] policy`.
package struct OptionName: Hashable, Sendable, CustomStringConvertible {
  package let section: String
  package let name: String

  package init(_ section: String, _ name: String) {
    self.section = section
    self.name = name
  }

  init(_ bound: BoundCommand) { self.init(bound.context.section, bound.command.configName) }

  package var description: String { "[\(section)] \(name)" }
}

extension Binding.Context {
  /// The section in which its commands get their keys.
  var section: String { "keys.\(rawValue)" }
}
