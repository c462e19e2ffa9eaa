import Logging
import NcursesTerminal
import SessionCore
import SessionModel
import TerminalUI

/// Tells the person beside the screen: title, bell, desktop and hook. None of it is waited for.
@MainActor
final class Telling {
  private let settings: NotificationSettings
  private let terminal: Terminal
  private let variables: [String: String]
  private let hook: HookRunner?
  /// How notices reach the desktop; nil while that is not known, and where they do not.
  private var route: NotificationRoute?

  init(_ settings: NotificationSettings, terminal: Terminal, variables: [String: String], logger: Logger) {
    self.settings = settings
    self.terminal = terminal
    self.variables = variables
    hook = settings.hook.map { HookRunner(command: $0, variables: variables, logger: logger) }
    route = route(tmux: nil)
  }

  /// The hook's failures; ends at once where there is no hook.
  var hookFaults: AsyncStream<HookFault> { hook?.faults ?? AsyncStream { $0.finish() } }

  /// Asks tmux, where this runs in one, what it passes on. Notices that come sooner than its answer are the bell alone.
  func findRoute() async {
    guard settings.desktop != .off, variables["TMUX"].map({ !$0.isEmpty }) == true else { return }
    route = route(tmux: await TmuxClient(variables: variables).ask())
  }

  func showTitle(of state: AppState, at now: Moment) {
    guard settings.title else { return }
    terminal.setTitle(WindowTitle.text(for: state.session, in: state.setting.repertoire, at: now))
  }

  func ring() { terminal.bell() }

  func notify(_ notice: DesktopNotice) {
    guard let route else { return }
    terminal.notify(title: notice.title, body: notice.body, by: route)
  }

  func run(_ call: HookCall) {
    guard let hook else { return }
    Task { await hook.run(call.input, about: call.subject) }
  }

  /// Ends what still runs.
  func finish() async { await hook?.close() }

  private func route(tmux: TmuxAnswer?) -> NotificationRoute? {
    switch settings.desktop {
    case .off: nil
    case .automatic: NotificationRoute(chosen: nil, variables: variables, tmux: tmux)
    case .osc9: NotificationRoute(chosen: .osc9, variables: variables, tmux: tmux)
    case .osc777: NotificationRoute(chosen: .osc777, variables: variables, tmux: tmux)
    }
  }
}
