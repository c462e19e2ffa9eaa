package import CopilotProtocol

extension TranscriptItem {
  /// The request that a decision was about, where its name is known.
  package var request: RequestID? {
    if case .request(let request)? = key { request } else { nil }
  }
}
