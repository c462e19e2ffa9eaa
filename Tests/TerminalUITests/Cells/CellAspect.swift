import SessionModel

@testable import TerminalUI

/// What a cell can show: its kind, and how what it tells of stands. Whoever adds a kind of item, or another way for one
/// to stand, is made to say here what that is, and then to tell a story of it.
enum CellAspect: Hashable {
  case prompt(isByPerson: Bool)
  case outgoing(Delivery)
  case agentText(Text), reasoning(Text)
  case tool(Tool, Work)
  case subagent(Work)
  case decision(Outcome), decided(Decider), about(Subject)
  case notice(Notice.Level)
  case compaction(Work)
  case usage, gap
  case ended(isError: Bool)
  case onDisk(isReadable: Bool)

  enum Delivery: CaseIterable {
    case heldForAgent, heldForPrompt, heldForSession, neverSent, heldForDenial, heldForRequests, keptBack, sent, unseen
    case failed
  }
  enum Text: CaseIterable { case streaming, whole, brokenOff }
  enum Tool: CaseIterable { case shell, edit, todos, other }
  enum Work: CaseIterable { case waiting, running, done, failed, denied, brokenOff }
  enum Outcome: CaseIterable { case approved, denied, answered, withdrawn }
  enum Decider: CaseIterable { case person, policy, elsewhere, nobody }
  enum Subject: CaseIterable { case act, question, plan }

  static let all: Set<CellAspect> = {
    var all: Set<CellAspect> = [.usage, .gap]
    for isTrue in [false, true] {
      all.formUnion([.prompt(isByPerson: isTrue), .ended(isError: isTrue), .onDisk(isReadable: isTrue)])
    }
    all.formUnion(Delivery.allCases.map(Self.outgoing))
    all.formUnion(Text.allCases.flatMap { [.agentText($0), .reasoning($0)] })
    // A to-do list is known once the call that changed it has succeeded.
    all.formUnion(Work.allCases.flatMap { [.tool(.shell, $0), .tool(.edit, $0), .tool(.other, $0)] })
    all.insert(.tool(.todos, .done))
    all.formUnion([.running, .done, .failed, .brokenOff].flatMap { [.subagent($0), .compaction($0)] })
    all.formUnion(Outcome.allCases.map(Self.decision))
    all.formUnion(Decider.allCases.map(Self.decided))
    all.formUnion(Subject.allCases.map(Self.about))
    all.formUnion([.notice(.info), .notice(.warning), .notice(.error)])
    return all
  }()

  /// All that is to be seen of a story.
  static func shown(by story: TranscriptStory) -> Set<CellAspect> {
    let state = story.state
    let items = state.transcript.items
    let prompts = state.outbox.prompts.enumerated().map { Self.outgoing(Delivery($1, isFirst: $0 == 0, in: state)) }
    return Set(items.indices.flatMap { shown(by: items[$0].content, at: $0, in: state) } + prompts)
  }

  private static func shown(by content: TranscriptItem.Content, at place: Int, in state: SessionState) -> [CellAspect] {
    switch content {
    case .prompt(let prompt): [.prompt(isByPerson: prompt.source == nil)]
    case .agentText(let text): [.agentText(Text(text.progress))]
    case .reasoning(let text): [.reasoning(Text(text.progress))]
    case .toolCall(let call): [.tool(Tool(call.form), Work(call.progress))]
    case .subagent(let agent): [.subagent(Work(agent.progress))]
    case .decision(let record):
      [.decision(Outcome(record.outcome)), .decided(Decider(record.source)), .about(Subject(record.subject))]
    case .notice(let notice): [.notice(notice.level)]
    case .compaction(let compaction): [.compaction(Work(compaction.progress))]
    case .usage: [.usage]
    case .gap: [.gap]
    case .ended(let end): [.ended(isError: end.isError)]
    case .stored:
      state.transcript.items.absence(at: place).map { [.onDisk(isReadable: !$0.isForGood)] } ?? []
    }
  }
}
