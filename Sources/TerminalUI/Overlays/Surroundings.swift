package import TerminalPrimitives

/// What the program runs in and with, for the pages that tell it. Texts are from outside: whoever shows them cleans them.
package struct Surroundings: Equatable, Sendable {
  /// One option of the configuration, and who said so.
  package struct Option: Equatable, Sendable {
    package enum Origin: Equatable, Sendable {
      case standard
      case file(line: Int)
      case commandLine
    }

    package let section: String
    package let name: String
    /// As the file writes it; nil where it is not set.
    package let value: String?
    package let origin: Origin

    package init(section: String, name: String, value: String?, origin: Origin) {
      self.section = section
      self.name = name
      self.value = value
      self.origin = origin
    }
  }

  package var version = ""
  /// The Copilot CLI, or why there is none.
  package var runtime = ""
  /// Whether the journal keeps everything that the runtime tells.
  package var isRecorded = false
  package var terminalType = ""
  package var colors = ""
  package var synchronizedOutput = SynchronizedOutput.notAsked
  package var configurationPath: String?
  /// In the order of the file.
  package var options: [Option] = []

  package init() {}
}
