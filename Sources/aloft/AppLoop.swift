import NcursesTerminal
import SessionCore
import SessionModel
import TerminalPrimitives
import TerminalUI

/// The one place where both legs meet: terminal events and snapshots of the session come in, frames and effects go out.
/// Everything happens on the main actor, one thing after the other.
@MainActor
final class AppLoop {
  private let terminal: Terminal
  private let reader: InputReader
  private let session: Session
  private let clock: SessionClock
  private let effects: EffectRunner
  private let telling: Telling
  private let search: TranscriptSearch
  private let clipboard: Clipboard
  /// A clipboard's program may take its time; copies go out one after the other.
  private let copies = SerialTasks()
  /// What frames and passing time have asked for, one after the other.
  private let following = SerialTasks()
  private var state: AppState
  private var screen = Screen()
  private var frames: FrameClock
  private let timer = FrameTimer()
  private let inquiries: SessionInquiries
  private let files: FileWorker
  private let fileReadings = SerialTasks()
  private let exports = SerialTasks()
  private var ending: Ending?

  init(
    terminal: Terminal, reader: InputReader, session: Session, clock: SessionClock, effects: EffectRunner,
    telling: Telling, search: TranscriptSearch, clipboard: Clipboard, state: AppState
  ) {
    self.terminal = terminal
    self.reader = reader
    self.session = session
    inquiries = SessionInquiries(session)
    files = FileWorker(pages: search.pages)
    self.clock = clock
    self.effects = effects
    self.telling = telling
    self.search = search
    self.clipboard = clipboard
    self.state = state
    frames = FrameClock(interval: state.setting.pace.frameInterval)
  }

  var finalState: AppState { state }

  /// Shows the first frame, starts the session, and runs until the person leaves or the terminal goes away.
  func run() async -> Ending {
    paint()
    timer.onRing { [weak self] in self?.timePassed() }
    let running = Task { await session.run() }
    let watching = Task { await watchSession() }
    let saving = Task { await watchSaving() }
    let hooks = Task { await watchHook() }
    let asking = Task { await telling.findRoute() }
    let searching = Task { await watchSearch() }
    for await event in reader.events {
      await receive(event)
      if ending != nil { break }
    }
    timer.set(to: nil, at: clock.now)
    let tasks = [watching, saving, hooks, asking, searching]
    for task in tasks { task.cancel() }
    inquiries.stopAll()
    await search.look(for: nil, in: state.session.transcript)
    for work in [copies, fileReadings, exports, following] { await work.end() }
    await effects.finish(state)
    await telling.finish()
    await session.close()
    await running.value
    state.session = await session.snapshot
    return ending ?? .terminalClosed
  }

  private func receive(_ event: TerminalEvent) async {
    switch event {
    case .input(let input):
      if case .synchronizedOutput(let answer) = input { terminal.answered(answer) }
      await apply(.input(input))
      if frames.isDue(afterKeyIn: state, moreKeysWait: !reader.events.isEmpty, at: clock.now) { paint() }
    case .resized(let size):
      terminal.resize(to: size)
      await apply(.resized(size))
      paint()
    case .suspendRequested: suspend()
    case .continued: resume()
    case .terminated(let signal): ending = .signal(signal)
    case .closed: ending = .terminalClosed
    }
  }

  private func apply(_ action: AppAction) async {
    let wanted = AppReducer.reduce(&state, action, layout: &screen.transcriptLayout, at: clock.now)
    for effect in wanted { await perform(effect) }
  }

  private func perform(_ effect: AppEffect) async {
    switch effect {
    case .session(let act): await perform(act)
    case .takeBack(let prompt): await takeBack(prompt)
    case .saveDraft: effects.saveDraftSoon(state)
    case .saveHistory(let prompt): effects.saveHistory(prompt)
    case .editDraft(let text): await edit(text)
    case .showInPager(let lines): await show(lines)
    case .bell: telling.ring()
    case .notify(let notice): telling.notify(notice)
    case .runHook(let call): telling.run(call)
    case .repaint: terminal.repaint()
    case .suspend: suspend()
    case .leave: ending = .left
    case .readFile(let path): read(path)
    case .search(let query): await search.look(for: query, in: state.session.transcript)
    case .goTo(let destination): ending = .goesTo(destination)
    case .listSessions: await apply(.sessionsListed(await effects.sessions()))
    case .ask(let query): ask(query)
    case .copy(let text): copy(text)
    case .stopAsking(let query): inquiries.stop(query)
    case .showBare(let lines): showBare(lines)
    case .leaveBare: terminal.leaveBare()
    case .export(let wanted): export(wanted)
    case .listFiles(let directory): list(directory)
    }
  }

  private func read(_ path: String) {
    fileReadings.append { [self] in
      let reading = await files.read(path)
      if !Task.isCancelled { await paint(after: .fileWasRead(path: path, reading)) }
    }
  }

  private func list(_ directory: String) {
    fileReadings.append { [self] in
      let listing = await files.list(directory)
      if !Task.isCancelled { await paint(after: .filesListed(listing)) }
    }
  }

  private func export(_ wanted: TranscriptExport) {
    let current = state
    exports.append { [self] in
      let message = await files.export(wanted, current) { await self.paint(after: .exportProgressed($0)) }
      await paint(after: .exported(message))
    }
  }

  private func paint(after action: AppAction) async {
    await apply(action)
    paint()
  }

  /// The draft is on the disk before the outbox lets go of the prompt, which may have gone out meanwhile.
  private func takeBack(_ prompt: OutgoingPrompt) async {
    await effects.saveDraft(state, takingBack: prompt)
    let isTakenBack = await session.withdraw(prompt.id)
    await apply(.sessionChanged(await session.snapshot))
    if !isTakenBack { await apply(.wentOutMeanwhile) }
  }

  private func perform(_ act: PersonAct) async {
    await session.perform(act)
    switch act {
    // The next key may be about the outbox, too, and must not find there what has left its place.
    case .moved: await apply(.sessionChanged(await session.snapshot))
    default: break
    }
  }

  private func copy(_ text: CopyText) {
    copies.append { [self] in
      let report = await clipboard.copy(text)
      if !Task.isCancelled { await paint(after: .copied(report)) }
    }
  }

  private func ask(_ query: SessionQuery) {
    inquiries.ask(query) { [self] in await paint(after: .answered(query, $0)) }
  }

  private func edit(_ text: String) async {
    let result = await terminal.withTerminalReleased(pausing: reader) { await ExternalEditor.edit(text) }
    await apply(.terminalCameBack)
    await apply(.editorReturned(result))
    terminal.repaint()
  }

  private func show(_ lines: [SafeText]) async {
    let failure = await terminal.withTerminalReleased(pausing: reader) { await Pager.show(lines) }
    await apply(.terminalCameBack)
    await apply(.pagerReturned(failure: failure))
    terminal.repaint()
  }

  private func showBare(_ lines: [SafeText]) {
    do throws(TerminalError) {
      try terminal.showBare(lines)
    } catch {
      ending = .terminalClosed
    }
  }

  private func suspend() {
    do throws(TerminalError) {
      try terminal.suspend()
      terminalCameBack()
    } catch {
      ending = .terminalClosed
    }
  }

  private func resume() {
    do throws(TerminalError) {
      try terminal.resume()
      terminalCameBack()
    } catch {
      ending = .terminalClosed
    }
  }

  private func terminalCameBack() {
    _ = AppReducer.reduce(&state, .terminalCameBack, layout: &screen.transcriptLayout, at: clock.now)
    paint()
  }

  /// Takes the newest state once per frame: every event was reduced, and only frames are left out.
  private func watchSession() async {
    for await _ in session.changes {
      let delay = frames.delay(at: clock.now)
      if delay > .zero { try? await Task.sleep(for: delay) }
      if Task.isCancelled { return }
      await apply(.sessionChanged(await session.snapshot))
      if let repository = state.session.identity.repository, let sent = await effects.history(of: repository) {
        await apply(.historyFound(sent))
      }
      paint()
    }
  }

  private func watchSaving() async {
    // What happens in the demonstration is not meant to be kept.
    guard !state.setting.isDemo else { return }
    for await health in effects.healthChanges {
      await paint(after: .savingChanged(Saving(health)))
    }
  }

  private func watchHook() async {
    for await fault in telling.hookFaults {
      await paint(after: .hookFailed(fault.words))
    }
  }

  private func watchSearch() async {
    for await progress in search.progress {
      await paint(after: .searchProgressed(progress))
    }
  }

  private func timePassed() {
    guard Ticker.isDue(in: state, at: clock.now) else { return paint() }
    following.append { [self] in await paint(after: .timePassed) }
  }

  private func announce() {
    do throws(TerminalError) {
      try terminal.announce()
    } catch {
      ending = .terminalClosed
    }
  }

  private func paint() {
    guard ending == nil else { return }
    let now = clock.now
    telling.showTitle(of: state, at: now)
    // What is drawn meanwhile nobody would see; what is told is.
    if state.isBare { return announce() }
    let (grid, report) = screen.render(state, at: now)
    do throws(TerminalError) {
      try terminal.present(grid)
    } catch {
      ending = .terminalClosed
      return
    }
    frames.frameWasDrawn(at: now)
    let wanted = AppReducer.reduce(&state, .frameWasShown(report), layout: &screen.transcriptLayout, at: now)
    if !wanted.isEmpty { following.append { [self] in for effect in wanted { await perform(effect) } } }
    // Wakes when something on the screen will look different by time alone, and not otherwise.
    let next = Ticker.nextChange(of: state, after: now).map { max($0, now + frames.delay(at: now)) }
    timer.set(to: next, at: now)
  }
}

/// How the program came to its end.
enum Ending: Equatable, Sendable {
  case left
  /// The person goes on to another session.
  case goesTo(SessionDestination)
  case signal(Int32)
  case terminalClosed
}

extension Saving {
  init(_ health: JournalHealth) {
    switch health {
    case .saving: self = .on
    case .notSaving(let error): self = .failing(error.words)
    }
  }
}
