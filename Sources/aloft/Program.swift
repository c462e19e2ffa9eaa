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
  struct Preparation {
    let visit: Visit
    let launcher: any RuntimeLauncher
    let configuration: Configuration
    let surroundings: Surroundings
    /// About the configuration file.
    let warning: SafeText?
    let variables: [String: String]
  }

  func run() async -> Outcome {
    do {
      let preparation = try prepare(Variables.all)
      switch OutputMode.chosen(isWanted: options.wantsLines || preparation.configuration.isSpoken) {
      case .lines(let terms): return try await runLines(preparation, terms)
      case .screen:
        let terminal = try ClaimedTerminal(
          log: LogFiles.standardError(preparation.variables),
          showsLinks: preparation.configuration.screen.links.areShown(in: preparation.variables),
          reportsMouse: preparation.configuration.screen.mouse != .off)
        return await run(preparation, terminal)
      }
    } catch let error as UsageError {
      return Outcome(exitCode: error.exitCode, stream: .error, lines: error.lines)
    } catch {
      return Outcome(exitCode: ExitCodes.usage, stream: .error, lines: [SafeText.exactLine("\(error)", in: .ascii)])
    }
  }

  private func prepare(_ variables: [String: String]) throws -> Preparation {
    let file = try LoadedFile(ConfigurationFile(variables: variables))
    let configuration = file.configuration.overridden(by: options)
    let visit = Visit(
      try origin(variables), target: try Target(options, variables: variables),
      prompt: try PromptSource.read(options.prompt))
    return Preparation(
      visit: visit, launcher: try makeLauncher(configuration.session, variables), configuration: configuration,
      surroundings: Surroundings(file, options, configuration, variables: variables),
      warning: file.warning, variables: variables)
  }

  private func origin(_ variables: [String: String]) throws(UsageError) -> SessionPlan.Origin {
    guard let reference = options.connect.flatMap(SessionReference.init) else { return .new }
    let directory: SessionDirectory
    do throws(FileFault) {
      directory =
        try JournalPlace(variables: variables).map { place throws(FileFault) in
          try SessionDirectory.read(place)
        } ?? SessionDirectory()
    } catch {
      throw .unreadableSessions(error)
    }
    do throws(SessionReference.Fault) {
      let task = try directory.task(reference)
      return .existing(directory[task]?.last ?? SessionNote(task: task))
    } catch {
      throw .noSession(error)
    }
  }

  /// One session after the other, on the same terminal, until the person leaves.
  private func run(_ preparation: Preparation, _ claimed: ClaimedTerminal) async -> Outcome {
    var visit = preparation.visit
    var course = Course()
    while true {
      let (loop, journal) = await makeLoop(visit, preparation, claimed, course)
      let ending = await loop.run()
      if case .goesTo(let destination) = ending {
        await journal.close()
        course.left(loop.finalState, at: wallClockMilliseconds())
        visit = Visit(destination, after: loop.finalState, branch: visit.target.branch)
        continue
      }
      await claimed.giveBack()
      leaveTail(of: loop.finalState, ending, lines: preparation.configuration.tailLines)
      await journal.close()
      return Outcome(loop.finalState, ending: ending, course: course)
    }
  }

  /// The end of the transcript stays below what the shell shows, where the person wants that.
  private func leaveTail(of state: AppState, _ ending: Ending, lines: Int) {
    guard lines > 0, ending != .terminalClosed else { return }
    let tail = TranscriptTail(
      of: state.session, lines: lines, in: state.setting.repertoire, utcOffset: state.setting.utcOffset)
    if !tail.lines.isEmpty { Outcome.Stream.output.write(tail.lines.map(\.text)) }
  }

  private func makeLoop(
    _ visit: Visit, _ preparation: Preparation, _ claimed: ClaimedTerminal, _ course: Course
  ) async -> (AppLoop, Journal) {
    let features = claimed.terminal.features
    let face = Face(
      size: claimed.terminal.size, repertoire: features.repertoire, colors: features.colors,
      terminalType: features.terminalType, synchronizedOutput: claimed.terminal.synchronizedOutput)
    let opened = await open(visit, preparation, face, course)
    let telling = Telling(
      opened.state.setting.notifications, terminal: claimed.terminal, variables: preparation.variables,
      logger: opened.logger)
    let loop = AppLoop(
      terminal: claimed.terminal, reader: claimed.reader, session: opened.session, clock: opened.clock,
      effects: opened.effects, telling: telling, search: opened.search,
      clipboard: Clipboard(
        preparation.configuration.copyWay, variables: preparation.variables,
        send: { claimed.terminal.copy($0, by: $1) }),
      state: opened.state)
    return (loop, opened.journal)
  }

  /// What a session is shown on.
  struct Face {
    let size: Size
    let repertoire: Repertoire
    let colors: ColorDepth
    let terminalType: String
    var synchronizedOutput = SynchronizedOutput.notAsked
  }

  /// A session that is ready to be started, and everything around it.
  struct Opened {
    let clock: SessionClock
    let journal: Journal
    let session: Session
    let effects: EffectRunner
    let search: TranscriptSearch
    let logger: Logger
    let state: AppState
  }

  func open(_ visit: Visit, _ preparation: Preparation, _ face: Face, _ course: Course) async -> Opened {
    let (target, variables) = (visit.target, preparation.variables)
    let configuration = preparation.configuration
    let clock = SessionClock(ContinuousClock(), wallClock: wallClockMilliseconds)
    let journal = await Journal.open(
      options.demo ? nil : JournalPlace(variables: variables), key: visit.journalKey, repository: target.repository,
      inheriting: visit.inheritance,
      transcript: configuration.session.isRecorded ? .recorded : .notRecorded, masking: SecretMask.mask)
    let recovery = await journal.recovery
    // What was being written into requests comes back by the history: the requests themselves may be gone.
    for answer in recovery.draft?.answers ?? [] { await journal.addToHistory(answer) }
    var outbox = Outbox(recovered: recovery.outbox.map { ($0.text, $0.wasSent) }, at: clock.now)
    if let prompt = visit.prompt { outbox.write(prompt, at: clock.now) }
    let plan = SessionPlan(
      origin: visit.origin, repository: target.repository, branch: target.branch, model: options.model,
      policy: configuration.policy,
      outbox: outbox)
    let logger = LogFiles.logger(level: configuration.session.logLevel, variables)
    let pages = TranscriptPages(in: pageDirectories(variables))
    let session = Session(
      plan: plan, launcher: preparation.launcher, recorder: JournalRecorder(journal: journal), clock: clock,
      pages: pages, logger: logger)
    let effects = EffectRunner(journal: journal, course: course)
    var state = await makeState(session, visit, preparation, face, recovery, killed: course.killed)
    state.directory = await effects.sessions()
    state.message = course.words(in: state.setting.repertoire) ?? state.message
    return Opened(
      clock: clock, journal: journal, session: session, effects: effects, search: TranscriptSearch(pages: pages),
      logger: logger, state: state)
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
    _ session: Session, _ visit: Visit, _ preparation: Preparation, _ face: Face, _ recovery: JournalRecovery,
    killed: KillRing
  ) async -> AppState {
    let configuration = preparation.configuration
    let hasColors = face.colors != .none && configuration.colors != .none
    let setting = Setting(
      place: visit.target.place(isDemo: options.demo), isDemo: options.demo,
      theme: hasColors ? Theme(configuration.screen.theme) : .monochrome,
      repertoire: face.repertoire, utcOffset: WallClock.utcOffset,
      logPath: LogFiles.directory(preparation.variables) ?? "", keymap: configuration.keymap,
      notifications: configuration.notifications,
      policyOrigin: options.approve == nil ? .configurationFile : .commandLine, activity: configuration.activity,
      hasColors: hasColors, pace: configuration.screen.pace,
      takesClicks: configuration.screen.mouse == .clicks)
    var state = AppState(
      session: await session.snapshot, size: face.size,
      composer: Composer(recovery, editing: configuration.editing, killed: killed), setting: setting)
    state.surroundings = preparation.surroundings
    state.surroundings.terminalType = face.terminalType
    state.surroundings.colors = face.colors.words
    state.surroundings.synchronizedOutput = face.synchronizedOutput
    state.message =
      preparation.warning.map { Message(.warning, $0) } ?? Message(recovery, in: face.repertoire)
    return state
  }
}
