import CopilotProtocol
import JSONRPC
import TestSupport

@testable import SessionCore
@testable import SessionModel

/// A journal in a directory of its own, and things to put into it.
struct JournalFixture {
  let directory: TemporaryDirectory
  let place: JournalPlace
  let clock = ManualClock()

  static let repository = JournalKey.repository(RepositoryName(owner: "octo", name: "demo"))
  static let task: SessionID = "task-1"
  static let now = Moment(uptime: 5_000, wallClock: 1_700_000_000_000)

  init() throws {
    directory = try TemporaryDirectory()
    place = JournalPlace(root: directory.path(of: "state/aloft"))
  }

  func open(
    _ key: JournalKey = Self.repository, transcript: Journal.TranscriptPolicy = .recorded,
    on store: any FileStore = PosixFileStore()
  ) async -> Journal {
    await Journal.open(
      place, key: key, transcript: transcript, store: store, clock: clock,
      wallClock: { Self.now.wallClock })
  }

  static func prompt(_ number: Int, _ text: String, _ delivery: OutgoingPrompt.Delivery = .held) -> OutgoingPrompt {
    OutgoingPrompt(id: OutgoingPrompt.ID(number), text: text, writtenAt: now, delivery: delivery)
  }

  static func decision(_ request: RequestID, choice: String = "deny") -> JournalRecord {
    .decision(
      DecisionEntry(
        request: request, kind: "shell", digest: RequestDigest(hexadecimal: "ab"), shown: "rm -rf /", choice: choice,
        decider: .person, at: now, took: .milliseconds(1_234)))
  }

  static func outcome(_ request: RequestID) -> JournalRecord {
    .outcome(DecisionOutcomeEntry(request: request, outcome: "denied", at: now))
  }
}
