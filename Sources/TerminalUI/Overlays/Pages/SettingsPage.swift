import SessionModel
import TerminalPrimitives

/// What is set, and who said so. The keys have a page of their own.
enum SettingsPage {
  static func content(_ state: AppState, columns: Int) -> PageContent {
    var page = PageContent(title: "Settings", columns: columns)
    let surroundings = state.surroundings
    page.addFact("file", surroundings.configurationPath.map(state.safe) ?? "none")
    page.addNote("aloft config --defaults prints one with everything that can be set; /keys shows the keys.")
    var section = ""
    for option in surroundings.options where !option.section.hasPrefix("keys.") {
      if option.section != section { page.addHeading(state.safe(option.section)) }
      section = option.section
      let value = option.value.map(state.safe) ?? "not set"
      let isOwn = option.origin != .standard
      page.addFact(
        state.safe(option.name), "\(value)  (\(option.origin.words))", labelRole: isOwn ? .strong : .text)
    }
    return page
  }
}

extension Surroundings.Option.Origin {
  fileprivate var words: SafeText {
    switch self {
    case .standard: "default"
    case .file(let line): "line \(line) of the file"
    case .commandLine: "command line"
    }
  }
}
