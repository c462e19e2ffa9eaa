/// Work that is done one piece after the other, and owned: it is ended and waited for as a whole.
@MainActor
final class SerialTasks {
  private var tasks: [Task<Void, Never>] = []
  private var doneCount = 0

  func append(_ work: @escaping @MainActor () async -> Void) {
    let last = tasks.last
    tasks.append(
      Task {
        await last?.value
        if !Task.isCancelled { await work() }
        isDone()
      })
  }

  /// Returns when the piece under way has ended; what waited behind it is not begun.
  func end() async {
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
  }

  private func isDone() {
    doneCount += 1
    guard doneCount == tasks.count else { return }
    (tasks, doneCount) = ([], 0)
  }
}
