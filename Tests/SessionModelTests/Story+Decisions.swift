@testable import CopilotProtocol
import SessionModel

extension Story {
  /// What the transcript says of the requests that were settled.
  var settled: [String] {
    contents.compactMap { content in
      if case .decision(let record) = content { record.words } else { nil }
    }
  }

  var warnings: [String] {
    contents.compactMap { content in
      if case .notice(let notice) = content, notice.level == .warning { notice.text } else { nil }
    }
  }

  func progress(of id: RequestID = "p1") -> PendingRequest.Progress? { state.requests[id]?.progress }

  @discardableResult
  mutating func denies(_ id: RequestID = "p1", feedback: String? = nil) -> [SessionEffect] {
    completes(.deniedByPerson(feedback: feedback, isForced: false), id)
  }

  /// A completion that names who decided, as runtimes from October 2026 on do.
  @discardableResult
  mutating func completes(_ result: PermissionResult, by source: String, _ id: RequestID = "p1") -> [SessionEffect] {
    comes(.permissionCompleted(PermissionCompleted(requestID: id, result: result, decisionSource: source)))
  }

  @discardableResult
  mutating func lists(_ requests: ListedRequest...) -> [SessionEffect] {
    happens(.call(.pendingRequestsWereListed(requests)))
  }
}

extension [SessionEffect] {
  /// The lines of the decision log about what became of requests.
  var logged: [String] {
    compactMap { effect in
      if case .record(.outcome(let entry)) = effect { "\(entry.status.rawValue) | \(entry.words)" } else { nil }
    }
  }

  var answers: [Answer] { compactMap(\.decision?.answer) }
}
