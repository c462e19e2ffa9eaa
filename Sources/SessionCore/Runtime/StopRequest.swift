/// A request that is made once and stays made.
actor StopRequest {
  private var isMade = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func make() {
    isMade = true
    waiting.forEach { $0.resume() }
    waiting = []
  }

  func wait() async {
    guard !isMade else { return }
    await withCheckedContinuation { waiting.append($0) }
  }
}
