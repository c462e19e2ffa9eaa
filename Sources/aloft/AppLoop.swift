import NcursesTerminal
import SessionCore
import SessionModel
import TerminalPrimitives
import TerminalUI

/// The one place where both legs meet: terminal events and snapshots of the session come in, frames and effects go out.
/// Everything happens on the main actor, one thing after the other.
@MainActor
final class AppLoop {
  let terminal: Terminal
  let reader: InputReader
  let session: Session
  let clock: SessionClock
  let effects: EffectRunner
  let telling: Telling
  let search: TranscriptSearch
  let clipboard: Clipboard
  /// A clipboard's program may take its time; copies go out one after the other.
  let copies = SerialTasks()
  /// What frames and passing time have asked for, one after the other.
  let following = SerialTasks()
  var state: AppState
  private var screen = Screen()
  var frames: FrameClock
  private let timer = FrameTimer()
  let inquiries: SessionInquiries
  let files: FileWorker
  let fileReadings = SerialTasks()
  let exports = SerialTasks()
  var ending: Ending?

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

  func apply(_ action: AppAction) async {
    let wanted = AppReducer.reduce(&state, action, layout: &screen.transcriptLayout, at: clock.now)
    for effect in wanted { await perform(effect) }
  }

  func paint(after action: AppAction) async {
    await apply(action)
    paint()
  }

  func suspend() {
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

  func paint() {
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
