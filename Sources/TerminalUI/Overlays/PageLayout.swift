import SessionModel
import TerminalPrimitives

/// The content of a page that may be long, kept as long as it stays the same: a frame shows a screenful of it.
struct PageLayout: Sendable {
  private struct Key: Equatable {
    let kind: PageView.Kind
    let source: QueryProgress
    let columns: Int
    let symbols: Symbols
  }

  private var key: Key?
  private var content: PageContent?

  init() {}

  mutating func content(of page: PageView, _ state: AppState, _ context: RenderContext) -> PageContent {
    guard let source = page.kind.longSource(in: state) else {
      (key, content) = (nil, nil)
      return state.content(of: page, at: context.now)
    }
    let wanted = Key(
      kind: page.kind, source: source, columns: state.size.columns, symbols: context.theme.symbols)
    if let content, key == wanted { return content }
    let made = state.content(of: page, at: context.now)
    (key, content) = (wanted, made)
    return made
  }
}

extension PageView.Kind {
  /// The answer that is all it shows, where that may be long; nil where a page is short, and made for each frame.
  fileprivate func longSource(in state: AppState) -> QueryProgress? {
    guard case .changes(let scope) = self, case .answered? = state.queries[.changes(scope)] else { return nil }
    return state.queries[.changes(scope)]
  }
}
