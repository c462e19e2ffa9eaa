import JSONRPC
import Logging
import NcursesTerminal
import SessionCore
import SessionModel
import SimulatedRuntime
import TerminalPrimitives
import TerminalUI

/// One run of the program: from the command line to the words it ends with.
@MainActor
struct Program {
  let options: SessionOptions

  func run() async -> Outcome {
    let variables = Variables.all
    do {
      let prompt = try PromptSource.read(options.prompt)
      let target = try Target(options, variables: variables)
      let launcher = try makeLauncher(variables)
      let terminal = try ClaimedTerminal(log: LogFiles.standardError(variables))
      return await run(prompt, target, launcher, terminal, variables)
    } catch let error as UsageError {
      return Outcome(exitCode: error.exitCode, stream: .error, lines: error.lines)
    } catch {
      return Outcome(exitCode: ExitCodes.usage, stream: .error, lines: [SafeText.exactLine("\(error)", in: .ascii)])
    }
  }

  private func run(
    _ prompt: String?, _ target: Target, _ launcher: any RuntimeLauncher, _ claimed: ClaimedTerminal,
    _ variables: [String: String]
  ) async -> Outcome {
    let clock = SessionClock(ContinuousClock(), wallClock: wallClockMilliseconds)
    let journal = await Journal.open(
      options.demo ? nil : JournalPlace(variables: variables), key: target.journalKey,
      transcript: options.keepsNoRecord ? .notRecorded : .recorded, masking: SecretMask.mask)
    let recovery = await journal.recovery
    // What was being written into requests comes back by the history: the requests themselves may be gone.
    for answer in recovery.draft?.answers ?? [] { await journal.addToHistory(answer) }
    var outbox = Outbox(recovered: recovery.outbox.map { ($0.text, $0.wasSent) }, at: clock.now)
    if let prompt { outbox.write(prompt, at: clock.now) }
    let plan = SessionPlan(
      repository: target.repository, branch: target.branch, model: options.model, policy: options.approve,
      outbox: outbox)
    let logger = LogFiles.logger(level: options.logLevel, variables)
    let session = Session(
      plan: plan, launcher: launcher, recorder: JournalRecorder(journal: journal), clock: clock, logger: logger)
    let state = await makeState(session, target, claimed, recovery, variables)
    let loop = AppLoop(
      terminal: claimed.terminal, reader: claimed.reader, session: session, clock: clock,
      effects: EffectRunner(journal: journal),
      telling: Telling(
        state.setting.notifications, terminal: claimed.terminal, variables: variables, logger: logger),
      state: state)
    let ending = await loop.run()
    await claimed.giveBack()
    await journal.close()
    return Outcome(loop.finalState, ending: ending)
  }

  private func makeLauncher(_ variables: [String: String]) throws -> any RuntimeLauncher {
    guard options.demo else {
      return ProcessLauncher(path: options.runtime, tokenVariable: options.tokenVariable, variables: variables)
    }
    let scenario = try Scenario.named(options.scenario ?? "tour")
    return EmbeddedLauncher(scenario, beginning: WallTime(milliseconds: wallClockMilliseconds()))
  }

  private func makeState(
    _ session: Session, _ target: Target, _ claimed: ClaimedTerminal, _ recovery: JournalRecovery,
    _ variables: [String: String]
  ) async -> AppState {
    let features = claimed.terminal.features
    let setting = Setting(
      place: target.place(isDemo: options.demo), isDemo: options.demo,
      theme: features.colors == .none ? .monochrome : .standard, repertoire: features.repertoire,
      utcOffset: WallClock.utcOffset, logPath: LogFiles.directory(variables) ?? "")
    let draft = recovery.draft.map { TextBuffer($0.text, cursor: $0.cursor) } ?? TextBuffer()
    var state = AppState(
      session: await session.snapshot, size: claimed.terminal.size,
      composer: Composer(draft: draft, history: recovery.history + (recovery.draft?.answers ?? [])), setting: setting)
    state.message = Message(recovery, in: features.repertoire)
    return state
  }
}
