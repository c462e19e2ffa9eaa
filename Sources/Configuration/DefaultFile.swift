import TerminalPrimitives
import TerminalUI

/// The whole file with every default, made from the tables that the parser goes by.
package enum DefaultFile {
  package static var text: String { text(of: Configuration()) }

  /// The same for any configuration.
  static func text(of configuration: Configuration) -> String {
    let header = [
      "# The configuration of aloft. Every option has its default here; keep only what you change.",
      "# What the command line says is stronger than this file.",
    ]
    let sections = Configuration.sections.map { section in
      ["", "[\(section)]"] + options(in: section, configuration) + keys(in: section, configuration)
    }
    return (header + sections.flatMap { $0 }).map { $0 + "\n" }.joined()
  }

  private static func options(in section: String, _ configuration: Configuration) -> [String] {
    ConfigurationOption.all.filter { $0.section == section }.flatMap { option -> [String] in
      let value = option.written(configuration)
      let comment =
        option.purpose.map { "# \($0)" } + [
          "# Allowed: \(option.allowed). \(value.map { "Default: \($0)" } ?? "Not set")."
        ]
      return comment + ["\(value == nil ? "# " : "")\(option.name) = \(value ?? option.example)"]
    }
  }

  private static func keys(in section: String, _ configuration: Configuration) -> [String] {
    let bindings = configuration.keymap.bindings.filter { $0.context.section == section }
    guard let context = bindings.first?.context else { return [] }
    return context.remarks.map { "# \($0)" }
      + bindings.flatMap { ["# \($0.purpose)", "\($0.command.configName) = \($0.writtenKeys)"] }
  }
}

extension Binding {
  /// One key, or the list of them.
  var writtenKeys: String {
    let names = keys.map { $0.name(in: .ascii).quoted }
    return names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
  }
}

extension Binding.Context {
  fileprivate var remarks: [String] {
    switch self {
    case .everywhere:
      [
        "Allowed: a key, or a list of keys; [] for none. Keys are written as help shows them: \"Ctrl-G\", \"Alt-Enter\",",
        "\"F2\", \"Space\", \"PgDn\", \"Up\". A plain letter is text, here and in the composer.",
      ]
    case .composer: ["Allowed: as above; letters with Ctrl or Alt, and keys that are no letters."]
    case .transcript: ["Allowed: any key that is not taken everywhere."]
    case .request:
      [
        "Allowed: any key that is not taken everywhere. What approves is a single letter or sign, and means nothing else",
        "anywhere; what sends is Enter, a function key, or a letter with Ctrl or Alt.",
      ]
    case .page: ["Pages that lie over the panes, such as /keys. Allowed: any key that is not taken everywhere."]
    case .picker: ["Lists to choose from, such as the palette. Allowed: as in the composer; letters filter the list."]
    }
  }
}
