import ArgumentParser

/// `aloft config`: the configuration file.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print the configuration file, check it, or see what is in effect.")

  func run() throws {}
}
