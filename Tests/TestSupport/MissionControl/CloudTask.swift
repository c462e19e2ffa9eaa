import Foundation
package import JSONRPC

/// One cloud task: the events its agent has produced and the messages that steer it. A scenario drives it, or the test.
package actor CloudTask {
  package nonisolated let id: String
  /// The id `session.start` will carry: another one than the task's, as in the real service.
  package nonisolated let sessionID: String
  /// The body of the request that reserved the task.
  package nonisolated let reservation: JSONValue
  /// The complete list: the runtime asks for all of it every second.
  package private(set) var events: [JSONValue] = []
  /// How often the runtime has fetched the events.
  private var fetches = 0
  /// Every message that arrived, also those the scenario has already taken.
  package private(set) var steers: [Steer] = []
  /// Results of calls the worker answers, by method; any other call is refused.
  private var relayAnswers: [String: JSONValue] = [:]
  private var relayedCalls: [String: JSONValue] = [:]
  private var newestTimestamp = Date.distantPast
  private var newestEventID: String?
  /// Unbounded: a steer is never dropped. One consumer, the scenario.
  private let arriving = AsyncStream.makeStream(of: Steer.self)

  init(reservation: JSONValue) {
    id = UUID().uuidString.lowercased()
    sessionID = UUID().uuidString.lowercased()
    self.reservation = reservation
  }

  /// Appends an event. Timestamps rise by at least a millisecond each: the runtime sorts by them, shuffles equal ones
  /// and loses older ones.
  /// - Returns: the event's id.
  @discardableResult
  package func emit(_ type: String, _ data: JSONValue = [:], _ persistence: Persistence = .persisted) -> String {
    let eventID = UUID().uuidString.lowercased()
    var event = JSONObject([
      .init(key: "id", value: .string(eventID)),
      .init(key: "timestamp", value: .string(nextTimestamp(notBefore: Date()))),
      .init(key: "parentId", value: newestEventID.map(JSONValue.string) ?? .null),
      .init(key: "type", value: .string(type)),
      .init(key: "data", value: data),
    ])
    switch persistence {
    case .ephemeral: event.set("ephemeral", true)
    case .persisted: newestEventID = eventID
    }
    events.append(.object(event))
    return eventID
  }

  /// Appends an event as it is, with whatever fault it has.
  package func append(event: JSONValue) { events.append(event) }

  /// Appends an event of another session as it is, but for a timestamp that does not rise: a real agent emits several in
  /// one millisecond.
  func forward(_ event: JSONValue) {
    guard case .object(let object) = event else { return events.append(event) }
    let emittedAt = object["timestamp"]?.string.flatMap { try? Self.timestampStyle.parse($0) } ?? Date()
    let members = object.members.map { member in
      member.key == "timestamp"
        ? JSONObject.Member(key: member.key, value: .string(nextTimestamp(notBefore: emittedAt))) : member
    }
    events.append(.object(JSONObject(members)))
  }

  private func nextTimestamp(notBefore moment: Date) -> String {
    newestTimestamp = max(moment, newestTimestamp.addingTimeInterval(0.001))
    return Self.timestampStyle.format(newestTimestamp)
  }

  /// The next message no scenario has taken yet; waits for one.
  /// - Returns: nil when the stand-in stops.
  package func nextSteer() async -> Steer? {
    var iterator = arriving.stream.makeAsyncIterator()
    return await iterator.next(isolation: self)
  }

  /// The events, for the runtime.
  func fetch() -> [JSONValue] {
    fetches += 1
    return events
  }

  /// Returns once the runtime has fetched the events that are there now, or the task is cancelled. The first events it
  /// fetches belong to the reservation: it drops the ephemeral ones among them.
  package func fetched() async {
    let before = fetches
    try? await waitUntil("the events to be fetched", timeout: .seconds(600)) { fetches > before }
  }

  func receive(_ steer: Steer) {
    steers.append(steer)
    arriving.continuation.yield(steer)
  }

  /// No more steers will come: scenarios that wait for one end.
  func close() { arriving.continuation.finish() }

  private static let timestampStyle = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}

extension CloudTask {
  /// Whether an event is kept in the history. Prompts for a person, deltas and idle notes are not.
  package enum Persistence: Sendable { case persisted, ephemeral }

  /// From now on the worker answers the relayed call `method` with `result`.
  package func answerRelayed(_ method: String, with result: JSONValue) { relayAnswers[method] = result }

  /// - Returns: the id under which the answer can be fetched, nil when the worker does not know the method.
  func relay(_ call: JSONValue) -> String? {
    guard let method = call["rpc_method"]?.string, let result = relayAnswers[method] else { return nil }
    let callID = UUID().uuidString.lowercased()
    relayedCalls[callID] = result
    return callID
  }

  func relayedResult(of callID: String) -> JSONValue? { relayedCalls[callID] }
}
