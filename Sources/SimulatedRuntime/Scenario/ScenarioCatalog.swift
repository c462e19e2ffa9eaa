import Resources

extension Scenario {
  /// A shipped scenario, as help shows it.
  package struct Entry: Equatable, Sendable {
    package let name: String
    package let summary: String
  }

  /// Every shipped scenario, the one for a first run first.
  package static let all: [Entry] = ScenarioFile.allCases.map { Entry(name: $0.rawValue, summary: $0.summary) }

  /// Throws when there is no scenario of that name.
  package static func named(_ name: String) throws(ScenarioError) -> Scenario {
    guard let file = ScenarioFile(rawValue: name) else {
      throw ScenarioError(file: name, place: "", problem: .unknownScenario(known: all.map(\.name)))
    }
    return try parse(bytes: file.bytes, name: name)
  }

  /// Reads a scenario from JSON text in UTF-8. `name` is what errors call it.
  package static func parse(bytes: [UInt8], name: String) throws(ScenarioError) -> Scenario {
    try ScenarioParser(bytes, file: name).scenario()
  }
}

extension ScenarioFile {
  fileprivate var summary: String {
    switch self {
    case .tour: "a first look round: stages, an answer, tools, an approval"
    case .chat: "an agent that echoes, and asks what its prompts name"
    case .late: "the agent starts after six seconds"
    case .never: "the agent never starts"
    case .policy: "an organization's policy refuses the session"
    case .silent: "the task is made, but stays without events"
    case .quiet: "a turn begins, and then nothing comes"
    case .flood: "5,000 pieces of text a second"
    case .crash: "the runtime dies in the middle of an answer"
    }
  }
}
