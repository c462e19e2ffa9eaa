import SessionCore
import SessionModel

/// What is asked about a session and not answered yet. Nothing waits for an answer, which may take a minute.
@MainActor
final class SessionInquiries {
  private let session: Session
  private var tasks: [SessionQuery: Task<Void, Never>] = [:]

  init(_ session: Session) { self.session = session }

  /// - Parameter take: is not called once the question was given up.
  func ask(_ query: SessionQuery, then take: @escaping @MainActor (SessionAnswer) async -> Void) {
    tasks[query] = Task {
      let answer = await session.ask(query)
      if Task.isCancelled { return }
      tasks[query] = nil
      await take(answer)
    }
  }

  func stop(_ query: SessionQuery) { tasks.removeValue(forKey: query)?.cancel() }

  func stopAll() { for task in tasks.values { task.cancel() } }
}
