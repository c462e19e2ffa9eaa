import SessionModel
import TerminalPrimitives

/// Moving about in the open request. What is jumped over does not count as seen.
extension AppReducer {
  static func readRequest(by step: Int, in state: inout AppState) {
    guard let view = state.request else { return }
    state.request?.followsFocus = false
    let next = max(0, min(view.lastFirstRow, view.firstRow) + step)
    state.request?.firstRow = min(view.lastFirstRow, next)
  }

  /// A page on; from the last one back to what was jumped over.
  static func pageRequest(forward: Bool, in state: inout AppState) {
    guard let view = state.request else { return }
    state.request?.followsFocus = false
    let page = max(1, view.shownRows.count - 1)
    if forward, view.firstRow >= view.lastFirstRow, let unseen = view.seen?.firstUnseen {
      state.request?.firstRow = min(view.lastFirstRow, unseen.lowerBound)
    } else {
      readRequest(by: forward ? page : -page, in: &state)
    }
  }

  static func goToHunk(after: Bool, in state: inout AppState) {
    guard let view = state.request else { return }
    guard !view.hunks.isEmpty else { return state.inform("there are no hunks in this request") }
    let top = view.shownRows.lowerBound
    let place = after ? view.hunks.first { $0 > top } : view.hunks.last { $0 < top }
    guard let place, !after || top < view.lastFirstRow else {
      return state.inform(after ? "there is no hunk further down" : "there is no hunk further up")
    }
    state.request?.followsFocus = false
    state.request?.firstRow = min(view.lastFirstRow, place)
  }
}

extension RequestView {
  /// The first row when the last one is on the screen.
  fileprivate var lastFirstRow: Int { max(0, (seen?.count ?? 0) - shownRows.count) }

  mutating func toggleFolding() {
    isUnfolded.toggle()
    firstRow = 0
  }
}
