import Foundation
import JSONRPC
import TestSupport
import Testing

/// The corpus of malformed frames against a connection. Faults of events and permissions are found above it; here they
/// are messages like any other.
@Suite struct MalformedFrameTests {
  /// What a connection made of one row.
  struct Outcome: Sendable {
    var faults: Set<String> = []
    var lastMessageIsProbe = false
    var closeReason: CloseReason?

    mutating func take(_ incoming: Incoming) {
      switch incoming {
      case .notification(let method, let params, let readability):
        faults.formUnion(readability.faults.map(\.code))
        if method != "session.event", readability == .intact {
          faults.insert(WireFault.unknownNotification(method).code)
        }
        lastMessageIsProbe = params["event"]?["data"]?["message"] == "PROBE"
      case .request(let method):
        faults.insert(WireFault.methodNotFound(method).code)
      case .fault(let fault):
        faults.insert(fault.code)
      case .outcome: break
      case .closed(let reason):
        closeReason = reason
        if case .fault(let fault) = reason { faults.insert(fault.code) }
      }
    }
  }

  static let rows = Result { try MalformedFrameRow.all().map { $0.repeatingFrames(atMost: mostRepetitions) } }

  /// A build without optimisation takes a minute for a million frames, one with it takes two seconds.
  #if DEBUG
    private static let mostRepetitions = 20_000
  #else
    private static let mostRepetitions = Int.max
  #endif

  @Test func `the corpus is all there`() throws {
    #expect(try Self.rows.get().count == 111)
  }

  @Test(arguments: try rows.get().map(\.id))
  func `every row has the fault, the end and the probe that it must have`(id: String) async throws {
    let row = try #require(try Self.rows.get().first { $0.id == id })
    let outcome = await Self.outcome(of: row)
    let expected = row.expectation.faults.filter { !$0.hasPrefix("event.") && !$0.hasPrefix("permission.") }

    #expect((outcome.closeReason == .requested) == row.expectation.connectionSurvives)
    if row.expectation.connectionSurvives { #expect(outcome.faults.isSubset(of: expected)) }
    #expect(outcome.faults.isDisjoint(with: expected) == expected.isEmpty, "found \(outcome.faults)")
    if row.expectation.probeIsSeen { #expect(outcome.lastMessageIsProbe) }
  }

  private static func outcome(of row: MalformedFrameRow) async -> Outcome {
    let clock = ManualClock()
    let (near, far) = InMemoryChannel.pair()
    let connection = Connection(channel: near, clock: clock)
    async let outcome = connection.incoming.reduce(into: Outcome()) { $0.take($1) }
    // One row answers call 1 twice. No row lasts an hour.
    async let call = connection.call("ping", [:], timeout: .seconds(3600))
    _ = try? await far.read()

    await row.play(into: far, clock: clock)
    if row.ending == .hold { await connection.close() }
    _ = try? await call
    return await outcome
  }
}
