import Configuration
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

  /// What a run is made of, once nothing can be wrong with it any more.
  private struct Preparation {
    let prompt: String?
    let target: Target
    let launcher: any RuntimeLauncher
    let configuration: Configuration
    /// About the configuration file.
    let warning: SafeText?
    let variables: [String: String]
  }

  func run() async -> Outcome {
    do {
      let preparation = try prepare(Variables.all)
      let terminal = try ClaimedTerminal(log: LogFiles.standardError(preparation.variables))
      return await run(preparation, terminal)
    } catch let error as UsageError {
      return Outcome(exitCode: error.exitCode, stream: .error, lines: error.lines)
    } catch {
      return Outcome(exitCode: ExitCodes.usage, stream: .error, lines: [SafeText.exactLine("\(error)", in: .ascii)])
    }
  }

  private func prepare(_ variables: [String: String]) throws -> Preparation {
    let file = try LoadedFile(ConfigurationFile(variables: variables))
    let configuration = file.configuration.overridden(by: options)
    return Preparation(
      prompt: try PromptSource.read(options.prompt), target: try Target(options, variables: variables),
      launcher: try makeLauncher(configuration.session, variables), configuration: configuration,
      warning: file.warning, variables: variables)
  }

  private func run(_ preparation: Preparation, _ claimed: ClaimedTerminal) async -> Outcome {
    let (target, variables) = (preparation.target, preparation.variables)
    let configuration = preparation.configuration
    let clock = SessionClock(ContinuousClock(), wallClock: wallClockMilliseconds)
    let journal = await Journal.open(
      options.demo ? nil : JournalPlace(variables: variables), key: target.journalKey,
      transcript: configuration.session.isRecorded ? .recorded : .notRecorded, masking: SecretMask.mask)
    let recovery = await journal.recovery
    // What was being written into requests comes back by the history: the requests themselves may be gone.
    for answer in recovery.draft?.answers ?? [] { await journal.addToHistory(answer) }
    var outbox = Outbox(recovered: recovery.outbox.map { ($0.text, $0.wasSent) }, at: clock.now)
    if let prompt = preparation.prompt { outbox.write(prompt, at: clock.now) }
    let plan = SessionPlan(
      repository: target.repository, branch: target.branch, model: options.model, policy: configuration.policy,
      outbox: outbox)
    let logger = LogFiles.logger(level: configuration.session.logLevel, variables)
    let pages = TranscriptPages(in: pageDirectories(variables))
    let session = Session(
      plan: plan, launcher: preparation.launcher, recorder: JournalRecorder(journal: journal), clock: clock,
      pages: pages, logger: logger)
    let state = await makeState(session, preparation, claimed, recovery)
    let loop = AppLoop(
      terminal: claimed.terminal, reader: claimed.reader, session: session, clock: clock,
      effects: EffectRunner(journal: journal),
      telling: Telling(
        state.setting.notifications, terminal: claimed.terminal, variables: variables, logger: logger),
      search: TranscriptSearch(pages: pages), state: state)
    let ending = await loop.run()
    await claimed.giveBack()
    await journal.close()
    return Outcome(loop.finalState, ending: ending)
  }

  /// The demonstration leaves nothing in the journal's place, so that there may be none.
  private func pageDirectories(_ variables: [String: String]) -> [String] {
    (JournalPlace(variables: variables).map { [$0.root] } ?? []) + TranscriptPages.temporaryDirectories
  }

  private func makeLauncher(
    _ settings: SessionSettings, _ variables: [String: String]
  ) throws -> any RuntimeLauncher {
    guard options.demo else {
      return ProcessLauncher(
        path: settings.runtimePath(variables: variables), tokenVariable: settings.tokenVariable, variables: variables)
    }
    let scenario = try Scenario.named(options.scenario ?? "tour")
    return EmbeddedLauncher(scenario, beginning: WallTime(milliseconds: wallClockMilliseconds()))
  }

  private func makeState(
    _ session: Session, _ preparation: Preparation, _ claimed: ClaimedTerminal, _ recovery: JournalRecovery
  ) async -> AppState {
    let configuration = preparation.configuration
    let features = claimed.terminal.features
    let setting = Setting(
      place: preparation.target.place(isDemo: options.demo), isDemo: options.demo,
      theme: features.colors == .none || configuration.colors == .none ? .monochrome : .standard,
      repertoire: features.repertoire, utcOffset: WallClock.utcOffset,
      logPath: LogFiles.directory(preparation.variables) ?? "", keymap: configuration.keymap,
      notifications: configuration.notifications,
      policyOrigin: options.approve == nil ? .configurationFile : .commandLine)
    let draft = recovery.draft.map { TextBuffer($0.text, cursor: $0.cursor) } ?? TextBuffer()
    var state = AppState(
      session: await session.snapshot, size: claimed.terminal.size,
      composer: Composer(draft: draft, history: recovery.history + (recovery.draft?.answers ?? [])), setting: setting)
    state.message =
      preparation.warning.map { Message(.warning, $0) } ?? Message(recovery, in: features.repertoire)
    return state
  }
}
