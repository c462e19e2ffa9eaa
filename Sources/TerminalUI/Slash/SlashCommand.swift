import SessionModel
package import TerminalPrimitives

/// What can be typed into the composer instead of a prompt. A command is a case of its family, whose file says all
/// about it: its name, purpose and argument, why it cannot work now, and what it does.
package enum SlashCommand: Hashable, Sendable {
  case program(Program)
  case agent(Agent)
  case approval(Approval)
  case sessions(Sessions)
  case reading(Reading)
  case sharing(Sharing)
  case drafting(Drafting)

  fileprivate var member: any SlashFamily {
    switch self {
    case .program(let command): command
    case .agent(let command): command
    case .approval(let command): command
    case .sessions(let command): command
    case .reading(let command): command
    case .sharing(let command): command
    case .drafting(let command): command
    }
  }
}

extension SlashCommand: CaseIterable {
  package static let allCases: [SlashCommand] =
    Program.allCases.map(Self.program) + Agent.allCases.map(Self.agent) + Approval.allCases.map(Self.approval)
    + Sessions.allCases.map(Self.sessions) + Reading.allCases.map(Self.reading) + Sharing.allCases.map(Self.sharing)
    + Drafting.allCases.map(Self.drafting)

  /// The command of this name, or with it as another name.
  package init?(named name: String) {
    let found = Self.allCases.first { $0.name == name || $0.definition.aliases.contains(name) }
    guard let found else { return nil }
    self = found
  }
}

extension SlashCommand {
  /// As it is typed, without the slash.
  package var name: String { member.rawValue }
  package var definition: SlashDefinition { member.definition }

  package var usage: SafeText { definition.usage(of: name) }
}

extension SlashCommand {
  func obstacle(in state: AppState) -> SafeText? { member.obstacle(in: state) }
  func values(in state: AppState) -> [SlashValue] { member.values(in: state) }
  func fault(of argument: String, in state: AppState) -> SafeText? { member.fault(of: argument, in: state) }
  func unoffered(_ argument: String, in state: AppState) -> UnofferedValue? { member.unoffered(argument, in: state) }

  /// - Parameter argument: what stands behind the name; empty where nothing does.
  func run(_ argument: String, in state: inout AppState, at now: Moment) -> [AppEffect] {
    member.run(argument, in: &state, at: now)
  }
}
