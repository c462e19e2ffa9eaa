import SessionModel

/// What is on the screen stays in memory, and what is near it is fetched from the disk.
extension AppReducer {
  /// Tells the session when other parts of the transcript are on the screen than before. A short transcript is one part.
  static func look(at places: Range<Int>, in state: inout AppState) -> [AppEffect] {
    // A page lies over the transcript, which stays where it is.
    guard !places.isEmpty else { return [] }
    let parts = state.session.transcript.items.parts(around: places)
    // What was asked for is not to be put away again because something else is still on the screen.
    guard state.errand == nil, parts != state.partsLookedAt, parts != 0..<1 || state.partsLookedAt != 0..<0 else {
      return []
    }
    state.partsLookedAt = parts
    return [.session(.looked(at: places))]
  }
}
