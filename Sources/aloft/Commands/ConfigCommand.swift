import ArgumentParser
import Configuration
import TerminalPrimitives
import TerminalUI

/// `aloft config`: the configuration file.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print the configuration file, check it, or see what is in effect.",
    usage: """
      aloft config                 where the file is, what is in effect, and which line says so
      aloft config --defaults      a whole file with every option, its default and what is allowed
      aloft config --check [file]  nothing but what is wrong with it
      """,
    discussion: """
      The file is $XDG_CONFIG_HOME/aloft/config.toml, or ~/.config/aloft/config.toml. What the command line says is
      stronger. A file with a mistake is not taken at all: aloft says where and what it is, and ends with code 2.
      """)

  @Flag(help: "Print a whole file with every option, its default and what is allowed.")
  var defaults = false

  @Flag(help: "Check the file, or the one that is named, and print nothing but what is wrong with it.")
  var check = false

  @Argument(help: "With --check: the file.")
  var file: String?

  func validate() throws {
    if defaults, check { throw ValidationError("--defaults and --check do not go together.") }
    if let file, !check { throw ValidationError("\(file): a file is only named with --check.") }
  }

  func run() throws {
    let outcome = outcome
    outcome.tell()
    throw ExitCode(outcome.exitCode)
  }

  private var outcome: Outcome {
    if defaults { return Outcome(SafeText.prose(DefaultFile.text.dropLast(), in: .ascii)) }
    do throws(UsageError) {
      let chosen = file.map(ConfigurationFile.init(path:)) ?? ConfigurationFile(variables: Variables.all)
      let loaded = try LoadedFile(chosen)
      if check { return try Self.verdict(on: loaded, isNamed: file != nil) }
      return Outcome(loaded.report)
    } catch {
      return Outcome(exitCode: error.exitCode, stream: .error, lines: error.lines)
    }
  }

  private static func verdict(on file: LoadedFile, isNamed: Bool) throws(UsageError) -> Outcome {
    if isNamed, !file.exists { throw .noConfiguration(path: file.path) }
    return Outcome((file.warning.map { [$0] } ?? []) + ["\(file.name): nothing is wrong"])
  }
}

extension Outcome {
  /// What was asked for.
  fileprivate init(_ lines: [SafeText]) {
    self.init(exitCode: ExitCodes.well, stream: .output, lines: lines)
  }
}

extension LoadedFile {
  fileprivate var path: String { file?.path ?? "" }

  fileprivate var name: SafeText {
    guard file != nil else { return "there is no home directory, so no file" }
    return "\(SafeText.exactLine(path, in: .unicode))\(exists ? "" : " (there is none; these are the defaults)")"
  }

  /// Where the file is, and every option with where its value comes from.
  fileprivate var report: [SafeText] {
    [name] + (warning.map { [$0] } ?? [])
      + loaded.effective.flatMap { section, options in
        ["", "[\(SafeText.exactLine(section, in: .ascii))]"] + options.map(\.line)
      }
  }
}

extension EffectiveOption {
  /// As the file has it, with its origin behind it.
  fileprivate var line: SafeText {
    let name = SafeText.exactLine(name.name, in: .ascii)
    guard let value else { return "# \(name) is not set" }
    let setting: SafeText = "\(name) = \(SafeText.exactLine(value, in: .unicode))"
    let gap = SafeText(blanks: max(2, Self.originColumn - setting.columns))
    return setting + gap + (position.map { position -> SafeText in "# line \(position.line)" } ?? "# default")
  }

  /// Where the origins stand: behind all but long texts.
  private static let originColumn = 40
}
