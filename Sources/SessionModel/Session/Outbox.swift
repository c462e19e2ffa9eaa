package import CopilotProtocol

/// A prompt of ours, from the moment it was written until the agent is known to have seen it.
package struct OutgoingPrompt: Equatable, Sendable {
  package struct ID: Hashable, Sendable {
    package let rawValue: Int
    package init(_ rawValue: Int) { self.rawValue = rawValue }
  }

  package enum Delivery: Equatable, Sendable {
    /// Waits here: for the agent to start, or for the prompt before it to be seen.
    case held
    /// Waits until the denial it explains is confirmed.
    case heldFor(RequestID)
    /// The denial it explains is confirmed, and other requests are open. An agent loses what it was told while a turn
    /// waited when another request of that turn is rejected afterwards.
    case heldBehindRequests
    /// Words for a request that came to something else. They wait for a person, for this reason in our words.
    case keptBack(RequestID, because: String)
    /// Handed to the runtime. It says yes to everything, so this proves nothing.
    case sent(at: Moment)
    /// No sign of it for too long. It is sent again only when a person says so.
    case unseen(since: Moment)
    /// The runtime refused it, in these words from outside; or it cannot be said whether it went out.
    case failed(String)
  }

  package let id: ID
  package let text: String
  package let writtenAt: Moment
  package internal(set) var delivery: Delivery

  package init(id: ID, text: String, writtenAt: Moment, delivery: Delivery = .held) {
    self.id = id
    self.text = text
    self.writtenAt = writtenAt
    self.delivery = delivery
  }

  package var canBeSentAgain: Bool {
    switch delivery {
    case .unseen, .failed, .keptBack, .heldBehindRequests: true
    case .held, .heldFor, .sent: false
    }
  }

  /// Whether it is still here and nowhere else. One that may have arrived is not taken back as if it had not.
  package var canBeWithdrawn: Bool {
    switch delivery {
    case .held, .heldFor, .heldBehindRequests, .keptBack, .failed, .unseen: true
    case .sent: false
    }
  }

  var isOnItsWay: Bool {
    switch delivery {
    case .sent, .unseen: true
    case .held, .heldFor, .heldBehindRequests, .keptBack, .failed: false
    }
  }

  static let notCounted = "the request was not settled by your answer, so these words were not sent"
  static let answeredAgain = "the request was answered again, so these words were not sent"
}

/// The prompts that the agent is not known to have seen, in the order in which they were written.
package struct Outbox: Equatable, Sendable {
  package private(set) var prompts: [OutgoingPrompt] = []
  private var nextID = 1

  /// After this long without its echo a prompt counts as not seen: the runtime polls once a second, and swallows
  /// failures of sending (protocol notes 6.3).
  package static let echoLimit = Duration.seconds(15)

  package init() {}

  /// Puts prompts of an earlier run back. They were meant for another session, and one that was on its way may have
  /// arrived there, so that none goes out before a person says so.
  package init(recovered: [(text: String, wasSent: Bool)], at now: Moment) {
    for entry in recovered {
      append(entry.text, at: now, delivery: .failed(entry.wasSent ? Self.unknownFate : Self.neverSent))
    }
  }

  static let unknownFate = "sent before aloft was closed; the agent was not seen to read it"
  static let neverSent = "written before aloft was closed, and never sent"

  package var isEmpty: Bool { prompts.isEmpty }

  /// Adds a prompt that was written before there was a session.
  package mutating func write(_ text: String, at now: Moment) { append(text, at: now) }

  package subscript(_ id: OutgoingPrompt.ID) -> OutgoingPrompt? { prompts.first { $0.id == id } }

  @discardableResult
  mutating func append(
    _ text: String, at now: Moment, delivery: OutgoingPrompt.Delivery = .held
  ) -> OutgoingPrompt.ID {
    let id = OutgoingPrompt.ID(nextID)
    nextID += 1
    prompts.append(OutgoingPrompt(id: id, text: text, writtenAt: now, delivery: delivery))
    return id
  }

  /// Keeps the words of a denial until it is confirmed, in the place of the same words of an earlier attempt.
  mutating func hold(_ words: String, for request: RequestID, at now: Moment) {
    prompts.removeAll { $0.request == request && $0.text.isByteEqual(to: words) }
    append(words, at: now, delivery: .heldFor(request))
  }

  mutating func setDelivery(_ delivery: OutgoingPrompt.Delivery, of id: OutgoingPrompt.ID) {
    guard let index = prompts.firstIndex(where: { $0.id == id }) else { return }
    prompts[index].delivery = delivery
  }

  @discardableResult
  mutating func remove(_ id: OutgoingPrompt.ID) -> OutgoingPrompt? {
    guard let index = prompts.firstIndex(where: { $0.id == id }) else { return nil }
    return prompts.remove(at: index)
  }

  mutating func swap(_ place: Int, _ other: Int) { prompts.swapAt(place, other) }

  /// The prompt that may go out next: the oldest held one, and only when none is on its way, so that the order is kept
  /// and an echo can be told apart.
  var next: OutgoingPrompt? {
    guard !prompts.contains(where: \.isOnItsWay) else { return nil }
    return prompts.first { $0.delivery == .held }
  }

  /// The prompt that a person means who sends again: the oldest that waits for a person, before any that goes out by
  /// itself.
  package var firstToSendAgain: OutgoingPrompt? {
    prompts.first { $0.canBeSentAgain && $0.delivery != .heldBehindRequests } ?? prompts.first(where: \.canBeSentAgain)
  }

  /// Takes out the prompt that this echo proves: the oldest on its way with the same text but for blanks around it.
  /// A prompt that failed can still turn out to have arrived.
  mutating func takeSeen(_ content: String) -> OutgoingPrompt? {
    let wanted = Self.trimmed(content)
    let index =
      prompts.firstIndex { $0.isOnItsWay && Self.trimmed($0.text).elementsEqual(wanted) }
      ?? prompts.firstIndex { $0.hasFailed && Self.trimmed($0.text).elementsEqual(wanted) }
    return index.map { prompts.remove(at: $0) }
  }

  /// Marks what has gone too long without an echo.
  mutating func expire(at now: Moment) {
    for index in prompts.indices {
      guard case .sent(let at) = prompts[index].delivery, now.since(at) >= Self.echoLimit else { continue }
      prompts[index].delivery = .unseen(since: at)
    }
  }

  /// When `expire` will next have something to do.
  var nextDeadline: Moment? {
    prompts.compactMap { prompt in
      if case .sent(let at) = prompt.delivery { at + Self.echoLimit } else { nil }
    }.min()
  }

  /// Lets the words of a denial go out as soon as no request is open, now that it is confirmed: also when they had been
  /// kept back before that was known.
  mutating func release(_ words: String, heldFor request: RequestID) {
    for index in prompts.indices where prompts[index].request == request {
      prompts[index].delivery =
        prompts[index].text.isByteEqual(to: words)
        ? .heldBehindRequests : .keptBack(request, because: OutgoingPrompt.answeredAgain)
    }
  }

  /// No request is open, so that none can be rejected any more.
  mutating func releaseBehindRequests() {
    for index in prompts.indices where prompts[index].delivery == .heldBehindRequests {
      prompts[index].delivery = .held
    }
  }

  /// Words that wait for this request will not go out by themselves.
  mutating func keepBack(heldFor request: RequestID, because reason: String) {
    for index in prompts.indices where prompts[index].delivery == .heldFor(request) {
      prompts[index].delivery = .keptBack(request, because: reason)
    }
  }

  /// Keeps words that were part of an answer, unless they are here already.
  mutating func keepBack(_ words: String, writtenFor request: RequestID, because reason: String, at now: Moment) {
    guard !prompts.contains(where: { $0.request == request && $0.text.isByteEqual(to: words) }) else { return }
    append(words, at: now, delivery: .keptBack(request, because: reason))
  }

  private static func trimmed(_ text: String) -> Substring.UTF8View {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let bytes = text[...].utf8
    guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return bytes.prefix(0) }
    return bytes[first...last]
  }
}

extension OutgoingPrompt {
  /// The request that these words were written for, as long as they were not sent.
  fileprivate var request: RequestID? {
    switch delivery {
    case .heldFor(let request), .keptBack(let request, _): request
    case .held, .heldBehindRequests, .sent, .unseen, .failed: nil
    }
  }

  fileprivate var hasFailed: Bool { if case .failed = delivery { true } else { false } }
}
