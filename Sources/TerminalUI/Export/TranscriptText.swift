package import CopilotProtocol
package import SessionModel
package import TerminalPrimitives

/// A session as text for every sink that is not the screen: files, pipes, the normal screen of the terminal. Items go in
/// one by one, and come out as clean lines in which GitHub's tokens are masked, so that a long transcript is never held
/// twice.
package struct TranscriptText: Sendable {
  package enum Format: String, CaseIterable, Sendable {
    case markdown = "md"
    case json
    /// Time, who, and what they said: for people who read logs, and for those who listen to them.
    case plain
  }

  private enum Writer: Sendable {
    case markdown(MarkdownTranscript)
    case json(JSONTranscript)
    case plain(PlainTranscript)
  }

  private let session: SessionState
  private let decisions: [RequestID: String]
  private var writer: Writer

  /// - Parameters:
  ///   - session: whom the transcript belongs to, and what still waits there.
  ///   - utcOffset: seconds east of Greenwich, for the times that people read.
  ///   - decisions: what the decision log says of requests, where the session itself cannot know who decided.
  package init(
    _ format: Format, of session: SessionState, in repertoire: Repertoire, utcOffset: Int,
    decisions: [RequestID: String] = [:]
  ) {
    self.session = session
    self.decisions = decisions
    switch format {
    case .markdown: writer = .markdown(MarkdownTranscript(repertoire: repertoire, utcOffset: utcOffset))
    case .json: writer = .json(JSONTranscript())
    case .plain: writer = .plain(PlainTranscript(repertoire: repertoire, utcOffset: utcOffset))
    }
  }

  /// What stands before the first item.
  package func opening() -> [SafeText] {
    switch writer {
    case .markdown(let markdown): markdown.opening(of: session)
    case .json(let json): json.opening(of: session)
    case .plain(let plain): plain.opening(of: session)
    }
  }

  /// The next item, whole as it is now.
  package mutating func lines(of item: TranscriptItem) -> [SafeText] {
    let verdict = item.request.flatMap { decisions[$0] }
    switch writer {
    case .markdown(let markdown): return markdown.lines(of: item, verdict: verdict)
    case .json(var json):
      defer { writer = .json(json) }
      return json.lines(of: item, verdict: verdict)
    case .plain(var plain):
      defer { writer = .plain(plain) }
      return plain.lines(of: item, verdict: verdict)
    }
  }

  /// What stands after the last item.
  package func closing() -> [SafeText] {
    switch writer {
    case .markdown(let markdown): markdown.closing(of: session)
    case .json(let json): json.closing(of: session)
    case .plain(let plain): plain.closing(of: session)
    }
  }
}
