import SessionModel
import TerminalPrimitives

/// Pages and lists over the panes. A request that was open is left first, as by Esc, so that no key can reach it.
extension AppReducer {
  static func open(_ overlay: Overlay, in state: inout AppState) {
    leaveRequest(in: &state)
    state.overlay = overlay
    state.shownPageRows = nil
    state.lastEscapeAt = nil
    state.lastLeaveKeyAt = nil
  }

  static func openPicker(_ kind: Picker.Kind, in state: inout AppState, at now: Moment) {
    var picker = Picker(kind)
    let rows = state.rows(of: picker, at: now)
    picker.selected = rows.first { kind.mayBeChosenUnread($0, in: state.session) }?.choice
    open(.picker(picker), in: &state)
  }

  static func pageKey(
    _ key: KeyPress, in page: PageView, _ state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    state.message = nil
    let height = OverlayLayout(state).body.size.rows
    switch state.setting.keymap.command(for: key, in: .page) {
    case .lineUp: scroll(page, by: -1, in: &state)
    case .lineDown: scroll(page, by: 1, in: &state)
    case .pageUp: scroll(page, by: 1 - height, in: &state)
    case .pageDown: scroll(page, by: height - 1, in: &state)
    case .top: scroll(page, by: -page.firstRow, in: &state)
    case .followEnd: scroll(page, by: .max, in: &state)
    case .copyPage: return [copy(state.content(of: page, at: now))]
    case .help: state.overlay = .help(.page, firstRow: 0)
    case let command: return leaveOverlay(by: command, in: &state, layout: &layout, at: now)
    }
    return []
  }

  /// A page that was not drawn yet may be of any length; it is drawn no further down than its end.
  static func scroll(_ page: PageView, by rows: Int, in state: inout AppState) {
    let height = OverlayLayout(state).body.size.rows
    let last = max(0, (state.shownPageRows ?? .max) - height)
    let (wanted, isBeyond) = min(page.firstRow, last).addingReportingOverflow(rows)
    var page = page
    page.firstRow = isBeyond ? last : max(0, min(last, wanted))
    state.overlay = .page(page)
  }

  /// The keys that close what lies over the panes, and those that keep their meaning in it.
  static func leaveOverlay(
    by command: Command?, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    switch command {
    case .backToComposer, .clearOrLeave: return closeOverlay(in: &state, at: now)
    case .goToRequest, .nextPane, .previousPane:
      guard !state.session.requests.requests.isEmpty else {
        state.inform("nothing waits for an answer; \(state.key(.backToComposer, in: .everywhere)) closes this")
        return []
      }
      state.overlay = nil
      openRequest(in: &state, at: now)
    case .palette: openPalette(in: &state, at: now)
    case .suspend, .repaint: return command.map { perform($0, in: &state, layout: &layout, at: now) } ?? []
    default: state.inform("this key means nothing here; \(state.key(.backToComposer, in: .everywhere)) closes this")
    }
    return []
  }

  /// A paste filters a list, and is told to a page that it goes nowhere. Says whether the overlay has taken it.
  static func paste(_ text: String, into overlay: Overlay, _ state: inout AppState, at now: Moment) -> Bool {
    switch overlay {
    case .help: return false
    case .page:
      state.warn("a paste goes nowhere here; \(state.key(.backToComposer, in: .everywhere)) closes the page")
    case .picker(let picker):
      var filter = picker.filter
      filter.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
      refilter(picker, filter, in: &state, at: now)
    }
    return true
  }

  private static func copy(_ page: PageContent) -> AppEffect {
    .copy(CopyText(page.source.map { $0.text + "\n" }.joined(), named: page.title))
  }
}
