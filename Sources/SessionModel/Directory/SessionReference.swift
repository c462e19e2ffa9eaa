package import CopilotProtocol

/// How a person names a session: `last`, an id or its beginning, or the address of its page.
package enum SessionReference: Equatable, Sendable {
  case last
  case page(String)
  case identifier(String)

  /// Nil for a text that names nothing.
  package init?(_ text: String) {
    guard !text.isEmpty, !text.contains(where: \.isWhitespace) else { return nil }
    if text == "last" {
      self = .last
    } else if text.contains("://") {
      self = .page(text)
    } else {
      self = .identifier(text)
    }
  }

  /// Why no session is meant by it.
  package enum Fault: Error, Equatable, Sendable {
    /// There is no list to take the last from.
    case noneKnown
    case noTaskPage(String)
    case unknown(String)
    case ambiguous(String, [SessionID])
  }
}

extension SessionDirectory {
  /// An id has 36 places in the shape of a UUID; a shorter text is the beginning of one.
  private static let wholeIdentifier = 36

  /// The task that is meant. A whole id and a page are believed although the list does not hold them: a session may
  /// have been made elsewhere.
  package func task(_ reference: SessionReference) throws(SessionReference.Fault) -> SessionID {
    switch reference {
    case .last:
      guard let last = records.first else { throw .noneKnown }
      return last.task
    case .page(let url):
      if let known = records.first(where: { $0.last.url == url }) { return known.task }
      guard let task = GitHubPage(url)?.task else { throw .noTaskPage(url) }
      return task
    case .identifier(let text): return try task(beginningWith: text)
    }
  }

  private func task(beginningWith text: String) throws(SessionReference.Fault) -> SessionID {
    if let exact = self[SessionID(rawValue: text)] { return exact.task }
    let matches = records.map(\.task).filter { $0.rawValue.utf8.starts(with: text.utf8) }
    if let only = matches.first, matches.count == 1 { return only }
    guard matches.isEmpty else { throw .ambiguous(text, matches) }
    guard text.utf8.count == Self.wholeIdentifier else { throw .unknown(text) }
    return SessionID(rawValue: text)
  }
}
