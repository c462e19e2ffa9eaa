@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// A screen with a session behind it: keys are pressed, events come, frames are drawn, and time passes when it is told.
struct Scene {
  private(set) var state: AppState
  private(set) var now = Moment(uptime: 0, wallClock: 50_520_000)
  private(set) var effects: [AppEffect] = []
  /// Off where a test has thousands of steps and looks at few of them.
  var drawsEveryStep = true
  /// Whether the session takes what the person does, as it would in the program.
  var performsActs = false
  /// Judges every step, where a test asks for it.
  var witness: Witness?
  /// What is wrong with the program, where a test plants something.
  var fault: Fault?
  private(set) var session: SessionState
  /// Where old entries go, where a test has a disk.
  var disk: SceneDisk?
  private var screen = Screen()

  init(
    size: Size = Size(rows: 30, columns: 100), policy: ApprovalPolicy = .ask, isLive: Bool = true,
    theme: Theme = .standard, repertoire: Repertoire = .unicode, hasTerminalFocus: Bool? = true,
    notifications: NotificationSettings = NotificationSettings(), keymap: Keymap = .standard,
    policyOrigin: PolicyOrigin = .commandLine, hasColors: Bool = true, pace: Pace = .full,
    transcript: Transcript = Transcript(), takesClicks: Bool = true, repository: String = "demo"
  ) {
    session = SessionState(
      repository: RepositoryName(owner: "octo", name: repository), branch: nil, model: nil, policy: policy,
      transcript: transcript)
    state = AppState(
      session: session, size: size, composer: Composer(),
      setting: .test(
        "the cloud sandbox of octo/demo", theme, repertoire, notifications, keymap, policyOrigin, hasColors, pace,
        takesClicks: takesClicks))
    state.hasTerminalFocus = hasTerminalFocus
    if isLive { becomesLive() }
  }

  /// Where the agent is said to run.
  var place: String {
    get { state.setting.place }
    set {
      state = AppState(
        session: session, size: state.size, composer: state.composer,
        setting: .test(
          newValue, state.setting.theme, state.setting.repertoire, state.setting.notifications,
          state.setting.keymap, state.setting.policyOrigin))
    }
  }

  /// What was sent to the session because of keys.
  var acts: [PersonAct] { effects.compactMap(\.act) }
  var decisions: [Decision] { acts.compactMap { if case .decided(let decision) = $0 { decision } else { nil } } }

  /// What a command does to the screen.
  mutating func does(_ change: (inout AppState) -> [AppEffect]) { effects += change(&state) }

  /// Another composer: what a person had written before.
  mutating func write(with composer: Composer) { state.composer = composer }
  mutating func places(cursor: Int) { state.composer.move { $0.move(to: cursor) } }

  /// What was done so far is none of the test's business.
  mutating func forgetEffects() { effects = [] }

  mutating func becomesLive() {
    tell(.runtime(.wasLaunched))
    passes(.milliseconds(900))
    tell(.runtime(.answered(version: "1.0.64")))
    tell(.runtime(.signedIn(login: "octocat")))
    tell(.runtime(.reservationWasSent))
    passes(.milliseconds(600))
    tell(.runtime(.reserved("task-1")))
    passes(.milliseconds(1_800))
    comes(.sessionStart(SessionStart(producer: "copilot-agent")))
  }

  mutating func tell(_ input: SessionInput) {
    let before = session
    let done = fault.reduce(&session, input, at: now)
    witness?.saw(SessionStep(before: before, input: input, after: session, effects: done, at: now))
    does(.sessionChanged(session))
    perform(onDisk: done)
  }

  mutating func comes(_ payload: SessionEvent.Payload, data: JSONValue = .null, readability: Readability = .intact) {
    tell(.event(SessionEvent(type: "test", payload: payload, readability: readability, data: data)))
  }

  /// An event as the runtime sends it.
  mutating func comes(_ type: String, _ data: JSONValue, readability: Readability = .intact) {
    let params: JSONValue = ["sessionId": "task-1", "event": ["type": .string(type), "data": data]]
    tell(.event(SessionEvent.decode(params: params, readability: readability).event))
  }

  mutating func asks(_ command: String, id: String = "p1", toolCall: String = "t1", session: Bool = true) {
    comes(
      "permission.requested",
      [
        "requestId": .string(id),
        "permissionRequest": [
          "kind": "shell", "toolCallId": .string(toolCall), "fullCommandText": .string(command),
          "intention": "Clean the build directory",
          "commands": [["identifier": .string(Self.program(of: command)), "readOnly": false]],
          "possiblePaths": [], "possibleUrls": [], "hasWriteFileRedirection": false,
          "canOfferSessionApproval": .bool(session),
        ],
      ])
  }

  /// The word that a command begins with, as the runtime would name it.
  private static func program(of command: String) -> String {
    command.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
  }

  /// Time passes, and what it changes is drawn.
  mutating func passes(_ duration: Duration) {
    now = now + duration
    if let due = state.notifier.tellsAt, due <= now { does(.timePassed) }
    if drawsEveryStep { draw() }
  }

  mutating func press(_ keys: KeyPress...) {
    for key in keys { does(.input(.key(key))) }
  }

  mutating func press(_ key: Key, _ modifiers: KeyModifiers = []) { press(KeyPress(key, modifiers)) }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.scalar(scalar)) }
  }

  /// Something else than a key or an event changes the state.
  mutating func change(_ change: (inout AppState) -> Void) {
    change(&state)
    if drawsEveryStep { draw() }
  }

  mutating func does(_ action: AppAction) { perform(reduce(action)) }

  /// What a command does, whatever it is called.
  mutating func does(_ act: (inout AppState, Moment) -> [AppEffect]) { perform(act(&state, now)) }

  private mutating func perform(_ done: [AppEffect]) {
    effects += done
    if performsActs {
      for act in done.compactMap(\.act) { tell(.person(act)) }
    }
    if drawsEveryStep { draw() }
  }

  /// Brings the state where a test needs it, as a command would.
  mutating func changes(_ change: (inout AppState) -> Void) {
    change(&state)
    if drawsEveryStep { draw() }
  }

  @discardableResult
  mutating func draw() -> CellGrid {
    // What a frame has made true is on the screen with the next one.
    let grid = drawOnce()
    return state.awaitsFrame ? drawOnce() : grid
  }

  private mutating func drawOnce() -> CellGrid {
    let (grid, report) = screen.render(state, at: now)
    effects += reduce(.frameWasShown(report))
    return grid
  }

  private mutating func reduce(_ action: AppAction) -> [AppEffect] {
    let before = state
    let done = fault.reduce(&state, action, layout: &screen.transcriptLayout, at: now)
    witness?.saw(ScreenStep(before: before, action: action, after: state, effects: done, at: now))
    return done
  }

  /// The screen as lines of text without trailing blanks.
  var lines: [String] {
    mutating get {
      let grid = draw()
      return (0..<grid.size.rows).map { grid.text(ofRow: $0) }
    }
  }

  /// A person goes to the prompt and waits until it is armed.
  mutating func opensRequest() {
    press(.tab)
    passes(.milliseconds(500))
  }
}

extension Setting {
  fileprivate static func test(
    _ place: String, _ theme: Theme, _ repertoire: Repertoire,
    _ notifications: NotificationSettings = NotificationSettings(), _ keymap: Keymap = .standard,
    _ policyOrigin: PolicyOrigin = .commandLine, _ hasColors: Bool = true, _ pace: Pace = .full,
    takesClicks: Bool = true
  ) -> Setting {
    Setting(
      place: place, isDemo: false, theme: theme, repertoire: repertoire, utcOffset: 0, logPath: "/log", keymap: keymap,
      notifications: notifications, policyOrigin: policyOrigin, hasColors: hasColors, pace: pace,
      takesClicks: takesClicks)
  }
}
