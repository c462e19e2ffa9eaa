import SessionModel

/// What is looked for in the transcript. The search itself runs elsewhere, so that no frame waits for it.
extension AppReducer {
  /// Looks for something else from now on; nil for nothing any more.
  static func search(for query: SearchQuery?, in state: inout AppState) -> [AppEffect] {
    guard query != state.search?.query else { return [] }
    state.search = query.map { SearchProgress($0, in: state.session.transcript) }
    return [.search(query)]
  }

  /// What is found for a query that is no longer looked for comes too late. What has come meanwhile is searched here.
  static func searchProgressed(_ progress: SearchProgress, in state: inout AppState) {
    guard progress.query == state.search?.query else { return }
    state.search = progress
    state.search?.searchNew(in: state.session.transcript)
  }
}
