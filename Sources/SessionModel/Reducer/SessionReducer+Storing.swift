/// Old items go to the disk and come back.
extension SessionReducer {
  static func stored(_ news: StorageNews, changes state: inout SessionState, at now: Moment) {
    switch news {
    case .partWasPutAway(let part, let address):
      state.transcript.partWasPutAway(part, at: address)
      state.transcript.isStoringInTrouble = false
    case .partCouldNotBePutAway(let part, let words):
      state.transcript.partCouldNotBePutAway(part)
      tellOfTrouble(words, in: &state, at: now)
    case .partWasRead(let part, let items): state.transcript.partWasRead(part, items)
    case .partCouldNotBeRead(let part, let words): state.transcript.partCouldNotBeRead(part, because: words)
    }
  }

  /// Told once, until it works again.
  private static func tellOfTrouble(_ words: String, in state: inout SessionState, at now: Moment) {
    guard !state.transcript.isStoringInTrouble else { return }
    state.transcript.isStoringInTrouble = true
    let text = "older entries stay in memory, since they cannot be put on the disk: \(words)"
    state.notify(Notice(.warning, topic: "memory", text: text), at: now)
  }

  static func look(at places: Range<Int>, in state: inout SessionState) -> [SessionEffect] {
    state.transcript.look(at: places).compactMap { part in
      state.transcript.address(of: part).map { .bringBack(part, from: $0) }
    }
  }
}
