import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// What a report about a fault should say. No token is in it, and nothing that was said in the session.
enum DiagnosePage {
  static func content(_ state: AppState, columns: Int, _ context: RenderContext) -> PageContent {
    var page = PageContent(title: "Diagnosis", columns: columns)
    addProgram(to: &page, state)
    addSession(to: &page, state)
    addWire(to: &page, state, context)
    addErrorOutput(to: &page, state, context)
    return page
  }

  private static func addProgram(to page: inout PageContent, _ state: AppState) {
    let surroundings = state.surroundings
    page.addHeading("the program")
    page.addFact("aloft", masked(surroundings.version, state))
    page.addFact("Copilot CLI", masked(state.session.identity.runtimeVersion ?? "not known yet", state))
    page.addFact("its file", masked(surroundings.runtime, state))
    page.addFact("logs", masked(state.setting.logPath, state))
    page.addFact("terminal", "\(masked(surroundings.terminalType, state)), \(masked(surroundings.colors, state))")
    page.addFact("signs", state.setting.repertoire == .unicode ? "Unicode" : "ASCII")
    page.addFact("size", "\(state.size.columns)x\(state.size.rows)")
    page.addFact("focus reports", focusWords(state.hasTerminalFocus))
    page.addFact("whole frames", frameWords(surroundings.synchronizedOutput))
    page.addFact("saving", savingWords(state))
  }

  private static func addSession(to page: inout PageContent, _ state: AppState) {
    let identity = state.session.identity
    page.addHeading("the session")
    page.addFact("repository", identity.repository.map { masked($0.text, state) } ?? "none")
    page.addFact("task", identity.task.map { masked($0.rawValue, state) } ?? "none yet")
    page.addFact("id at the runtime", identity.wireID.map { masked($0.rawValue, state) } ?? "none yet")
    page.addFact("page", identity.url.map { masked($0.text, state) } ?? "none yet")
    page.addFact("standing", standingWords(state))
    page.addFact("model, mode", "\(masked(identity.model ?? "?", state)), \(masked(identity.mode ?? "?", state))")
    page.addFact("policy", state.safe(state.session.policy.rawValue))
    page.addFact("waiting requests", "\(state.session.requests.requests.count)")
    page.addFact("unsent prompts", "\(state.session.outbox.prompts.count)")
    page.addFact("entries", "\(state.session.transcript.items.count)")
  }

  private static func addWire(to page: inout PageContent, _ state: AppState, _ context: RenderContext) {
    let wire = state.session.wire
    page.addHeading("the connection")
    page.addFact("last event", wire.lastEventAt.map { "\(Clock.short(context.now.since($0))) ago" } ?? "none yet")
    page.addFact("faults", "\(wire.faultCount)")
    for (code, count) in wire.faults.sorted(by: { $0.key < $1.key }) {
      page.addFact("  \(masked(code, state))", "\(count)")
    }
    page.addFact("unknown events", "\(wire.unknownEventCount)")
    page.addFact("repeated events", "\(wire.duplicateCount)")
  }

  /// Lines of what the runtime wrote to its standard error, from the end.
  private static let errorLines = 20

  private static func addErrorOutput(to page: inout PageContent, _ state: AppState, _ context: RenderContext) {
    page.addHeading("what the runtime wrote on its standard error")
    guard let output = errorOutput(state) else {
      return page.addNote(QueryWords(state.queries[.errorOutput], of: .errorOutput, context).line)
    }
    guard !output.isEmpty else { return page.addNote("nothing") }
    var lines = SafeText.prose(SecretMask.mask(output), in: state.setting.repertoire)
    if lines.last?.isEmpty == true { lines.removeLast() }
    if lines.count > errorLines { page.addNote("(\(lines.count - errorLines) lines before)") }
    for line in lines.suffix(errorLines) { page.addNote(line, .text) }
  }

  /// Its last words where it was lost, else what it has written until the page was opened; nil before that is known.
  private static func errorOutput(_ state: AppState) -> String? {
    if case .lost(let loss, _) = state.session.standing { return loss.errorOutput }
    guard case .answered(.errorOutput(let output), _) = state.queries[.errorOutput] else { return nil }
    return output
  }

  private static func masked(_ foreign: String, _ state: AppState) -> SafeText {
    SafeText.proseLine(SecretMask.mask(foreign), in: state.setting.repertoire)
  }

  private static func focusWords(_ hasFocus: Bool?) -> SafeText {
    switch hasFocus {
    case true?: "come; the terminal has the focus"
    case false?: "come; the terminal does not have the focus"
    case nil: "none has come"
    }
  }

  private static func frameWords(_ output: SynchronizedOutput) -> SafeText {
    switch output {
    case .confirmed: "on; the terminal has confirmed synchronized output"
    case .refused: "off; the terminal does not know synchronized output"
    case .unanswered: "off; the terminal has not said whether it knows synchronized output"
    case .notAsked: "off; this terminal might print the question"
    }
  }

  private static func savingWords(_ state: AppState) -> SafeText {
    switch state.saving {
    case .on: "works"
    case .failing(let reason): "FAILS: \(masked(reason, state))"
    }
  }

  private static func standingWords(_ state: AppState) -> SafeText {
    switch state.session.standing {
    case .starting: "starting"
    case .live: "live"
    case .lost(let loss, _): "runtime lost: \(masked(loss.reason, state))"
    case .detached: "detached"
    case .ended: "ended"
    case .failed(let failure): "failed: \(masked(failure.words, state))"
    }
  }
}
