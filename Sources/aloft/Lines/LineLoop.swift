import NcursesTerminal
import SessionCore
import SessionModel
import TerminalPrimitives
import TerminalUI

/// The place where both legs meet when there is no screen: lines and snapshots of the session come in, lines go out.
/// Everything happens on the main actor, one thing after the other.
@MainActor
final class LineLoop {
  private let reader: LineReader
  private let session: Session
  private let clock: SessionClock
  private let effects: EffectRunner
  private let hook: HookRunner?
  private let files: FileWorker
  private let inquiries: SessionInquiries
  private let clipboard: Clipboard
  /// What passing time has asked for, one after the other.
  private let following = SerialTasks()
  private let timer = FrameTimer()
  private var state: LineState
  private var ending: Ending?

  /// What streams in so short a time is told together: nobody listens faster.
  private static let gatheringTime = Duration.milliseconds(50)

  init(
    reader: LineReader, session: Session, clock: SessionClock, effects: EffectRunner, hook: HookRunner?,
    pages: TranscriptPages, clipboard: Clipboard, state: LineState
  ) {
    self.reader = reader
    self.session = session
    inquiries = SessionInquiries(session)
    self.clock = clock
    self.effects = effects
    self.hook = hook
    files = FileWorker(pages: pages)
    self.clipboard = clipboard
    self.state = state
  }

  var finalState: AppState { state.app }

  /// Starts the session, and runs until the person leaves or a pipe has nothing to wait for.
  func run() async -> Ending {
    say(LineReducer.opening(of: &state))
    timer.onRing { [weak self] in self?.timePassed() }
    let running = Task { await session.run() }
    let watching = [Task { await watchSession() }, Task { await watchSaving() }, Task { await watchHook() }]
    for await input in reader.inputs {
      await receive(input)
      if ending != nil { break }
    }
    timer.set(to: nil, at: clock.now)
    for task in watching { task.cancel() }
    inquiries.stopAll()
    await following.end()
    await effects.finish(state.app)
    await hook?.close()
    await session.close()
    await running.value
    state.update(to: await session.snapshot)
    return ending ?? .terminalClosed
  }

  private func receive(_ input: LineInput) async {
    switch input {
    case .lines(let lines): await apply(.typed(lines))
    case .interrupted: await apply(.interrupted)
    case .suspendRequested: reader.suspend()
    case .terminated(let signal): end(.signal(signal))
    case .ended: await apply(.inputEnded)
    }
  }

  private func apply(_ action: LineAction) async {
    for effect in LineReducer.reduce(&state, action, at: clock.now) {
      guard ending == nil else { return }
      switch effect {
      case .say(let lines): say(lines)
      case .perform(let effect): await perform(effect)
      }
    }
    let now = clock.now
    timer.set(to: state.nextNews(after: now), at: now)
  }

  private func perform(_ effect: AppEffect) async {
    switch effect {
    case .session(let act): await perform(act)
    case .takeBack(let prompt):
      await effects.saveDraft(state.app, takingBack: prompt)
      let isTakenBack = await session.withdraw(prompt.id)
      await apply(.app(.sessionChanged(await session.snapshot)))
      if !isTakenBack { await apply(.app(.wentOutMeanwhile)) }
    case .saveDraft: effects.saveDraftSoon(state.app)
    case .saveHistory(let prompt): effects.saveHistory(prompt)
    case .bell: if state.terms.output == .terminal { ring() }
    case .runHook(let call): await hook?.run(call.input, about: call.subject)
    // The terminal completes what is typed.
    case .notify, .listFiles: break
    case .export(let wanted): await apply(.app(.exported(await files.export(wanted, state.app))))
    case .leave: end(.left)
    case .goTo(let destination): end(.goesTo(destination))
    case .listSessions: await apply(.app(.sessionsListed(await effects.sessions())))
    case .ask(let query): inquiries.ask(query) { [self] in await apply(.app(.answered(query, $0))) }
    case .stopAsking(let query): inquiries.stop(query)
    case .readFile(let path): await apply(.app(.fileWasRead(path: path, await files.read(path))))
    case .copy(let text): await apply(.app(.copied(await clipboard.copy(text))))
    case .editDraft, .showInPager, .repaint, .suspend, .search, .showBare, .leaveBare:
      say(["that needs the full screen"])
    }
  }

  /// What the person did is there before anything else is looked at.
  private func perform(_ act: PersonAct) async {
    await session.perform(act)
    await apply(.app(.sessionChanged(await session.snapshot)))
  }

  private func watchSession() async {
    for await _ in session.changes {
      try? await Task.sleep(for: Self.gatheringTime)
      if Task.isCancelled { return }
      await apply(.app(.sessionChanged(await session.snapshot)))
      // Nothing is called again by lines; what is sent is written down for the repository.
      if let repository = state.app.session.identity.repository { _ = await effects.history(of: repository) }
    }
  }

  private func watchSaving() async {
    guard !state.app.setting.isDemo else { return }
    for await health in effects.healthChanges { await apply(.app(.savingChanged(Saving(health)))) }
  }

  private func watchHook() async {
    guard let hook else { return }
    for await fault in hook.faults { await apply(.app(.hookFailed(fault.words))) }
  }

  private func timePassed() {
    following.append { [self] in await apply(.app(.timePassed)) }
  }

  /// Ends the reading, which is what the loop waits for. For another session it goes on.
  private func end(_ ending: Ending) {
    guard self.ending == nil else { return }
    self.ending = ending
    switch ending {
    case .goesTo: break
    case .left, .signal, .terminalClosed: reader.stop()
    }
  }

  /// Who listens may be gone.
  private func say(_ lines: [SafeText]) {
    if !Outcome.Stream.output.write(lines.map(\.text)) { end(.terminalClosed) }
  }

  private func ring() { _ = Outcome.Stream.output.write(bytes: [0x07]) }
}
