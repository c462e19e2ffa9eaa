package import JSONRPC

extension MethodFailure {
  package init(of error: RPCError, calling method: String) {
    let words = Self.words(of: error.message ?? "")
    self.init(
      kind: Self.kind(ofCode: error.code) ?? Kind(words: words), method: method, code: error.code, words: words)
  }

  /// The codes that mean one thing; the runtime reports everything else with one code, -32603.
  private static func kind(ofCode code: Int) -> Kind? {
    switch code {
    case -32601: .unhandledMethod
    case -32602: .invalidParameters
    case -32000: .shuttingDown
    case -32001, -32002, -32003: .connectionRefused
    case -32800: .cancelled
    default: nil
    }
  }

  /// Leaves off "Request session.create failed with message: ".
  private static func words(of message: String) -> String {
    let parts = message.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    let predicate = "failed with message: "
    guard parts.count == 3, parts[0] == "Request", parts[2].hasPrefix(predicate) else { return message }
    return String(parts[2].dropFirst(predicate.count))
  }
}

extension MethodFailure.Kind {
  init(words: String) {
    if let task = words.identifier(after: "No events found for task ") {
      self = .noEvents(task: SessionID(rawValue: task))
    } else if words.hasPrefix("Session not found") {
      self = .sessionNotFound(words.identifier(after: "Session not found: ").map(SessionID.init(rawValue:)))
    } else if words.hasPrefix("Unhandled method") {
      self = .unhandledMethod
    } else {
      let text = FailureText(words)
      self = Self.signs.first { text.shows($0) }?.kind ?? .other
    }
  }

  /// What texts of the runtime and of GitHub's servers say, the surest signs first.
  private static let signs: [FailureSign] = [
    FailureSign(.policy, phrases: ["policy_blocked"]),
    FailureSign(
      .rateLimited, phrases: ["rate limit", "rate-limit", "rate_limit", "too many requests"], statuses: [429]),
    FailureSign(.payment, phrases: ["payment required", "billing", "quota", "premium request"], statuses: [402]),
    FailureSign(
      .notSignedIn,
      phrases: ["requires authentication", "not authenticated", "bad credentials", "unauthorized", "unauthenticated"],
      statuses: [401]),
    FailureSign(.policy, phrases: ["policy", "policies", "forbidden", "not authorized"], statuses: [403]),
    FailureSign(
      .serverSide,
      phrases: ["internal server error", "server error", "bad gateway", "service unavailable", "gateway timeout"],
      statuses: [500, 502, 503, 504]),
    FailureSign(.notFound, phrases: ["not found", "no remote session found"], statuses: [404]),
  ]
}

/// A kind of failure and the phrases and HTTP statuses that show it.
private struct FailureSign: Sendable {
  let kind: MethodFailure.Kind
  let phrases: [String]
  let statuses: [Int]

  init(_ kind: MethodFailure.Kind, phrases: [String], statuses: [Int] = []) {
    self.kind = kind
    self.phrases = phrases
    self.statuses = statuses
  }
}

/// The text of a failure, prepared for comparison.
private struct FailureText {
  /// Words before a number that make it an HTTP status. Other numbers are ids, counts and times.
  private static let statusWords: Set<Substring> = ["http", "status", "code", "error"]

  private let text: String
  private let statuses: Set<Int>

  init(_ words: String) {
    text = words.lowercased()
    let tokens = text.split { !$0.isLetter && !$0.isNumber }
    let pairs = zip(tokens, tokens.dropFirst())
    statuses = Set(pairs.compactMap { Self.statusWords.contains($0.0) ? Int($0.1) : nil })
  }

  func shows(_ sign: FailureSign) -> Bool {
    sign.phrases.contains { text.contains($0) } || !statuses.isDisjoint(with: sign.statuses)
  }
}

extension String {
  /// What follows the phrase, up to the next blank or the end, without a full stop.
  fileprivate func identifier(after phrase: String) -> String? {
    guard let border = firstRange(of: phrase) else { return nil }
    let word = self[border.upperBound...].prefix { !$0.isWhitespace }
    let identifier = word.last == "." ? word.dropLast() : word
    return identifier.isEmpty ? nil : String(identifier)
  }
}
