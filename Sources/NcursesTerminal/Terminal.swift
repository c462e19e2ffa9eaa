// NcursesTerminal: the one target that touches a real terminal. It may import CTerm and TerminalPrimitives.
// Grids flow in, one write per frame flows out; bytes and signals flow in, `TerminalEvent`s flow out.

import CTerm
package import TerminalPrimitives

/// The terminal, taken over by this program: raw, on its alternate screen, reporting pastes, focus and the wheel.
/// There is one at a time; the crash guard, standard error and ncurses belong to the process.
@MainActor
package final class Terminal {
  package let features: TerminalFeatures
  /// The screen's size in cells as the last frame knew it.
  package var size: Size { writer.size }

  let device: TerminalDevice
  private let writer: ScreenWriter
  var takeover: Takeover
  private var standardError: StandardErrorRedirection?
  var possession = Possession.held
  private var announcements: Announcements
  package private(set) var synchronizedOutput: SynchronizedOutput

  enum Possession {
    case held
    /// Another program has it.
    case lent
    /// It is ours, and shows its normal screen.
    case bare
    case restored
  }

  /// For a terminal that does not know its size, such as a serial line: what a VT100 had.
  private static let sizeWithoutAnswer = Size(rows: 24, columns: 80)

  /// Takes the terminal over. Start the `InputReader` first, so that no signal finds the terminal taken and unwatched.
  /// Throws every `TerminalError` but `closed` before the terminal is touched.
  package static func claim(
    _ device: TerminalDevice = .standard, environment: TerminalEnvironment = .current,
    options: TerminalOptions = TerminalOptions()
  ) throws(TerminalError) -> Terminal {
    try device.requireTerminal()
    guard device.isForeground else { throw .inBackground }
    let takeover = try Takeover(of: device, options: options)
    let repertoire = Repertoire.adopting(locale: environment.locale)
    let screen = try CursesScreen.open(
      environment, size: device.size ?? sizeWithoutAnswer, repertoire: repertoire)
    let terminal = Terminal(
      device, takeover, ScreenWriter(screen: screen, showsLinks: options.showsLinks), screen, repertoire)
    terminal.standardError = options.standardErrorLog.map(StandardErrorRedirection.init(to:))
    do {
      try terminal.takeover.begin()
      try terminal.askAboutFrames()
    } catch {
      terminal.restore()
      throw error
    }
    return terminal
  }

  private init(
    _ device: TerminalDevice, _ takeover: Takeover, _ writer: ScreenWriter, _ screen: CursesScreen,
    _ repertoire: Repertoire
  ) {
    self.device = device
    self.takeover = takeover
    self.writer = writer
    synchronizedOutput = SynchronizedOutput(beforeAsking: screen.terminalType)
    announcements = Announcements(keepsTitle: TitleSupport.isThere(in: screen.terminalType))
    features = TerminalFeatures(
      terminalType: screen.terminalType, repertoire: repertoire, colors: screen.colors)
  }

  /// Shows `grid`: one write of what changed, none if nothing did. A grid of another size than the terminal's is
  /// clipped. Does nothing while another program has the terminal. Throws `closed` once the terminal is gone.
  package func present(_ grid: CellGrid) throws(TerminalError) {
    guard possession == .held else { return }
    if !takeover.isActive { try takeAgain() }
    guard takeover.isActive else { return }
    if let now = device.size { writer.resize(to: now) }
    let bytes = try writer.frame(grid) + announcements.take()
    guard !bytes.isEmpty else { return }
    let isWhole = synchronizedOutput == .confirmed
    try device.write(isWhole ? TerminalModes.synchronized(bytes) : bytes)
  }

  /// The answer has come, among the keys: an `InputReader` reads it. Until then frames go out as they are.
  package func answered(_ answer: SynchronizedOutput) {
    if synchronizedOutput != .notAsked { synchronizedOutput = answer }
  }

  private func askAboutFrames() throws(TerminalError) {
    guard synchronizedOutput == .unanswered else { return }
    try device.write(Array(SynchronizedOutput.question.utf8))
  }

  /// Tells what is told beside the screen, without a frame. Throws `closed` once the terminal is gone.
  package func announce() throws(TerminalError) {
    let bytes = announcements.take()
    if !bytes.isEmpty { try device.write(bytes) }
  }

  /// The next frame draws every cell, whatever the terminal shows now.
  package func repaint() {
    guard possession != .restored else { return }
    writer.forgetTerminal()
  }

  /// Takes a new size, in cells; the next frame draws everything. The same size again changes nothing.
  package func resize(to size: Size) {
    guard possession != .restored else { return }
    writer.resize(to: size)
  }

  /// Sets the window's title with the next frame, where the terminal keeps one. The same again changes nothing. The
  /// shell's own title comes back with the terminal.
  package func setTitle(_ text: SafeText) { announcements.setTitle(text) }

  /// Rings with the next frame, once.
  package func bell() { announcements.ring() }

  /// Has the desktop show a notice, with the next frame.
  package func notify(title: SafeText, body: SafeText, by route: NotificationRoute) {
    announcements.notify(title: title, body: body, by: route)
  }

  /// Asks the terminal to take a text into its clipboard, with the next frame. It never says whether it did.
  package func copy(_ text: ClipboardText, by passage: CopyRoute.Passage) {
    announcements.copy(text, by: passage)
  }

  /// Gives the terminal back, and stops the process group as Ctrl-Z does; returns once it goes on. In the foreground the
  /// terminal is taken again then; in the background the first frame after `fg` takes it. Present a frame afterwards.
  /// Throws `closed` if the terminal is gone by that time.
  package func suspend() throws(TerminalError) {
    leaveBare()
    guard possession == .held else { return }
    takeover.end()
    cterm_stop_process_group()
    try takeAgain()
  }

  /// Takes the terminal again after SIGCONT: a stop by SIGSTOP is not announced, and the shell has changed the line mode
  /// meanwhile. Does nothing while another program has the terminal. Present a frame then.
  package func resume() throws(TerminalError) {
    leaveBare()
    guard possession == .held else { return }
    try takeAgain()
  }

  /// Lends the terminal to another program, an editor say, for as long as `body` runs, and takes it again. Frames are
  /// not shown meanwhile, and `reader` leaves the input alone. Present a frame afterwards.
  package func withTerminalReleased<Result, Failure: Error>(
    pausing reader: InputReader, _ body: @MainActor () async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    await reader.pause()
    let isLender = lend()
    defer {
      if isLender { reclaim() }
      reader.resume()
    }
    return try await body()
  }

  /// Gives the terminal back for good. May be called again, and from every way out.
  package func restore() {
    guard possession != .restored else { return }
    if possession == .lent { cterm_reclaim_signals() }
    possession = .restored
    takeover.end()
    standardError?.giveBack()
    writer.close()
  }

  /// False if there is nothing to lend, or it is lent already.
  private func lend() -> Bool {
    guard possession == .held else { return false }
    possession = .lent
    takeover.end()
    standardError?.giveBack()
    cterm_lend_signals()
    return true
  }

  private func reclaim() {
    guard possession == .lent else { return }
    possession = .held
    cterm_reclaim_signals()
    standardError?.redirect()
    // A terminal that went away meanwhile shows in the next frame.
    try? takeAgain()
  }

  func takeAgain() throws(TerminalError) {
    guard device.isForeground else { return takeover.abandon() }
    try takeover.begin()
    writer.forgetTerminal()
    announcements.titleWasLost()
  }
}
