package import SessionModel
package import TerminalPrimitives

/// Which part of the decision log a person wants to see.
package struct LogSelection: Equatable, Sendable {
  package enum Fault: Error, Equatable, Sendable {
    /// No session's id begins so; these come nearest.
    case unknown(String, near: [String])
    /// More than one session's id begins so.
    case ambiguous(String, [String])
  }

  /// The beginning of an id.
  package let session: String?
  /// Milliseconds since 1970, UTC.
  package let start: Int64?

  package init(session: String?, start: Int64?) {
    self.session = session
    self.start = start
  }

  package func choose(from decisions: [LoggedDecision]) throws(Fault) -> [LoggedDecision] {
    let wanted = try session.map { (prefix) throws(Fault) in try id(beginningWith: prefix, in: decisions) }
    return decisions.filter { decision in
      (wanted == nil || decision.session == wanted) && decision.at >= start ?? .min
    }
  }

  /// As many as a person looks through.
  private static let mostNear = 5

  private func id(beginningWith prefix: String, in decisions: [LoggedDecision]) throws(Fault) -> String {
    var known: [String] = []
    for case let id? in decisions.reversed().map(\.session) where !known.contains(id) { known.append(id) }
    if known.contains(prefix) { return prefix }
    let matches = prefix.isEmpty ? [] : known.filter { $0.hasPrefix(prefix) }
    if let match = matches.first, matches.count == 1 { return match }
    guard matches.isEmpty else { throw .ambiguous(prefix, Array(matches.prefix(Self.mostNear))) }
    throw .unknown(prefix, near: Self.nearest(to: prefix, of: known))
  }

  /// Those that share the longest beginning, the latest first where that is the same.
  private static func nearest(to prefix: String, of known: [String]) -> [String] {
    let ranked = known.enumerated().sorted { one, other in
      let (left, right) = (shared(one.element, prefix), shared(other.element, prefix))
      return left == right ? one.offset < other.offset : left > right
    }
    return ranked.prefix(mostNear).map(\.element)
  }

  private static func shared(_ one: String, _ other: String) -> Int {
    zip(one.utf8, other.utf8).prefix { $0.0 == $0.1 }.count
  }
}

extension LogSelection.Fault {
  package func lines(in repertoire: Repertoire) -> [SafeText] {
    let safe = { (text: String) in SafeText.exactLine(text, in: repertoire) }
    switch self {
    case .unknown(let prefix, let near):
      let head: SafeText = "aloft: --session \(safe(prefix)): the log knows no such session."
      return near.isEmpty ? [head] : [head, "These are in it:"] + near.map { "  \(safe($0))" }
    case .ambiguous(let prefix, let ids):
      return ["aloft: --session \(safe(prefix)): several sessions begin so:"] + ids.map { "  \(safe($0))" }
    }
  }
}
