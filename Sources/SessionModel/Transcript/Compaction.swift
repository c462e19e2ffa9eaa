/// The conversation so far is replaced by a summary of it, so that it fits the model's window.
package struct Compaction: Equatable, Sendable {
  package enum Progress: Equatable, Sendable {
    case running
    case done(until: Moment)
    /// In the runtime's words.
    case failed(String, until: Moment)
    /// The run ended before the compaction was seen to.
    case unknown(until: Moment)
  }

  package var progress: Progress
  /// In the model's window, before and after; nil where the runtime does not say.
  package var tokensBefore: Int?
  package var tokensAfter: Int?
  package var messagesRemoved: Int?
  /// What the agent goes on with: Markdown, from outside.
  package var summary: String?

  package init(
    progress: Progress, tokensBefore: Int? = nil, tokensAfter: Int? = nil, messagesRemoved: Int? = nil,
    summary: String? = nil
  ) {
    self.progress = progress
    self.tokensBefore = tokensBefore
    self.tokensAfter = tokensAfter
    self.messagesRemoved = messagesRemoved
    self.summary = summary
  }

  var isBrokenOff: Bool { if case .unknown = progress { true } else { false } }
}
