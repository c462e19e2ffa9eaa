@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// The line mode with a session behind it: lines are typed, events come, and what is said is kept.
struct LineScene {
  private(set) var state: LineState
  private(set) var now = Moment(uptime: 0, wallClock: 50_520_000)
  private(set) var said: [String] = []
  private(set) var effects: [AppEffect] = []
  private var session: SessionState

  init(input: LineTerms.End = .terminal, output: LineTerms.End = .terminal, rows: Int? = 24, isLive: Bool = true) {
    session = SessionState(
      repository: RepositoryName(owner: "octo", name: "demo"), branch: nil, model: nil, policy: .ask)
    let setting = Setting(
      place: "the cloud sandbox of octo/demo", isDemo: false, theme: .monochrome, repertoire: .unicode, utcOffset: 0,
      logPath: "/log")
    let app = AppState(session: session, size: Size(rows: 24, columns: 80), composer: Composer(), setting: setting)
    state = LineState(app, LineTerms(input: input, output: output, rows: rows))
    if isLive {
      comes(.sessionStart(SessionStart(producer: "copilot-agent")))
      forget()
    }
  }

  var acts: [PersonAct] { effects.compactMap(\.act) }
  var decisions: [Decision] { acts.compactMap { if case .decided(let decision) = $0 { decision } else { nil } } }

  /// What was said so far is none of the test's business.
  mutating func forget() {
    said = []
    effects = []
  }

  mutating func passes(_ duration: Duration) {
    now = now + duration
    does(.app(.timePassed))
  }

  /// A person types a line, and then pauses as persons do.
  mutating func types(_ lines: String...) {
    for line in lines {
      does(.typed([line]))
      passes(.seconds(1))
    }
  }

  mutating func pastes(_ lines: String...) { does(.typed(lines)) }

  mutating func tell(_ input: SessionInput) {
    _ = SessionReducer.reduce(&session, input, at: now)
    does(.app(.sessionChanged(session)))
  }

  mutating func comes(_ payload: SessionEvent.Payload, data: JSONValue = .null) {
    tell(.event(SessionEvent(type: "test", payload: payload, data: data)))
  }

  mutating func says(_ delta: String, as id: CopilotProtocol.MessageID = "m1") {
    comes(.assistantMessageDelta(AssistantMessageDelta(messageID: id, deltaContent: delta)))
  }

  mutating func said(_ text: String, as id: CopilotProtocol.MessageID = "m1") {
    comes(.assistantMessage(AssistantMessage(messageID: id, content: text)))
  }

  mutating func asks(_ command: String, id: String = "p1", toolCall: String = "t1") {
    let data: JSONValue = [
      "requestId": .string(id),
      "permissionRequest": [
        "kind": "shell", "toolCallId": .string(toolCall), "fullCommandText": .string(command),
        "intention": "Clean the build directory",
        "commands": [["identifier": .string(Self.program(of: command)), "readOnly": false]],
        "possiblePaths": [], "possibleUrls": [], "hasWriteFileRedirection": false, "canOfferSessionApproval": true,
      ],
    ]
    comes("permission.requested", data)
  }

  mutating func comes(_ type: String, _ data: JSONValue) {
    let params: JSONValue = ["sessionId": "task-1", "event": ["type": .string(type), "data": data]]
    tell(.event(SessionEvent.decode(params: params, readability: .intact).event))
  }

  mutating func asksForm(_ properties: JSONValue, required: [String] = []) {
    comes(
      "elicitation.requested",
      [
        "requestId": "e1", "message": "Settings of the release", "mode": "form", "elicitationSource": "deployer",
        "requestedSchema": [
          "type": "object", "properties": properties, "required": .array(required.map(JSONValue.string)),
        ],
      ])
  }

  /// The word that a command begins with, as the runtime would name it.
  private static func program(of command: String) -> String {
    command.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
  }

  mutating func does(_ action: LineAction) {
    for effect in LineReducer.reduce(&state, action, at: now) {
      switch effect {
      case .say(let lines): said += lines.map(\.text)
      case .perform(let effect):
        effects.append(effect)
        // As the program does it: what a person did is in the next snapshot.
        if let act = effect.act { tell(.person(act)) }
      }
    }
  }
}
