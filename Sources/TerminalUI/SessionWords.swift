import CopilotProtocol
package import SessionModel
package import TerminalPrimitives

/// A known session in words. What it says was true when it was last seen, and says so.
package struct SessionWords: Equatable, Sendable {
  package let task: SafeText
  package let title: SafeText
  /// `octo/demo@main`.
  package let place: SafeText
  /// `waited for shell, question · seen 2h ago`.
  package let state: SafeText
  package let page: SafeText?

  /// - Parameter now: milliseconds since 1970, UTC.
  package init(_ record: SessionRecord, at now: Int64, in repertoire: Repertoire) {
    func safe(_ foreign: String) -> SafeText { SafeText.exactLine(foreign, in: repertoire) }
    task = safe(record.task.rawValue)
    title = record.title.map(safe) ?? "without a title"
    let branch: SafeText = record.last.branch.map { "@\(safe($0))" } ?? ""
    place = record.last.repository.map { safe($0) + branch } ?? "without a repository"
    page = record.last.url.map(safe)
    let seen = record.last.lastEventAt ?? record.updated
    state = "\(Self.words(for: record, safe)), last event \(Self.ago(now - seen))"
  }

  /// How long ago something was, in milliseconds, in the one unit that matters.
  private static func ago(_ milliseconds: Int64) -> SafeText {
    let minutes = Int(max(0, milliseconds) / 60_000)
    return switch minutes {
    case ..<1: "less than a minute ago"
    case ..<60: "\(minutes)m ago"
    case ..<(48 * 60): "\(minutes / 60)h ago"
    default: "\(minutes / (24 * 60))d ago"
    }
  }

  private static func words(for record: SessionRecord, _ safe: (String) -> SafeText) -> SafeText {
    switch record.last.state {
    case .starting: "its agent had not started"
    case .working: "was working"
    case .idle: "was idle"
    case .waiting: "WAITED for \(safe((record.last.waiting ?? []).joined(separator: ", ")))"
    case .ended: "has ended"
    case .failed: "failed"
    case nil: "never seen"
    }
  }
}
