import Configuration
import NcursesTerminal
import SessionCore
import TerminalUI

extension Surroundings {
  /// - Parameter configuration: what is in effect, the command line included.
  init(
    _ file: LoadedFile, _ options: SessionOptions, _ configuration: Configuration, variables: [String: String]
  ) {
    self.init()
    version = Version.number
    isRecorded = configuration.session.isRecorded && !options.demo
    runtime = options.demo ? "embedded" : Self.runtime(configuration.session, variables)
    configurationPath = file.exists ? file.file?.path : nil
    let effective = file.loaded.effective(with: configuration)
    let before = file.loaded.effective
    for ((section, options), (_, optionsBefore)) in zip(effective, before) {
      self.options += zip(options, optionsBefore).map { option, before in
        Option(
          section: section, name: option.name.name, value: option.value, origin: Option.Origin(option, before: before))
      }
    }
  }

  private static func runtime(_ settings: SessionSettings, _ variables: [String: String]) -> String {
    do throws(LocatorError) {
      return try RuntimeLocator(variables: variables).locate(named: settings.runtimePath(variables: variables)).path
    } catch {
      return error.words
    }
  }
}

extension Surroundings.Option.Origin {
  /// What the command line says is all that differs from what the file came to.
  fileprivate init(_ option: EffectiveOption, before: EffectiveOption) {
    if option.value != before.value {
      self = .commandLine
    } else {
      self = option.position.map { .file(line: $0.line) } ?? .standard
    }
  }
}

extension ColorDepth {
  var words: String {
    switch self {
    case .none: "no colours"
    case .eight: "8 colours"
    case .sixteen: "16 colours"
    }
  }
}
