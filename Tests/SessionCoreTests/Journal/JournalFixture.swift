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
    _ key: JournalKey = Self.repository, inheriting inheritance: JournalInheritance = .everything,
    transcript: Journal.TranscriptPolicy = .recorded, on store: any FileStore = PosixFileStore()
  ) async -> Journal {
    await Journal.open(
      place, key: key, inheriting: inheritance, transcript: transcript, masking: Self.mask, store: store, clock: clock,
      wallClock: { Self.now.wallClock })
  }

  static func prompt(_ number: Int, _ text: String, _ delivery: OutgoingPrompt.Delivery = .held) -> OutgoingPrompt {
    OutgoingPrompt(id: OutgoingPrompt.ID(number), text: text, writtenAt: now, delivery: delivery)
  }

  /// Hides one word.
  static let mask: @Sendable (String) -> String = { text in
    text.split(separator: " ", omittingEmptySubsequences: false).map { $0 == "s3cret" ? "***" : $0 }
      .joined(separator: " ")
  }

  static func decision(
    _ request: RequestID, choice: String = "deny", shown: String = "rm -rf /", decider: Decider = .person
  ) -> JournalRecord {
    .decision(
      DecisionEntry(
        request: request, kind: "shell", risk: .high, digest: RequestDigest(hexadecimal: "ab"), act: shown,
        shown: shown, choice: choice, decider: decider, at: now, took: .milliseconds(1_234)))
  }

  static func outcome(
    _ request: RequestID, _ status: DecisionOutcomeEntry.Status = .confirmed, _ words: String = "denied by you",
    at moment: Moment = now
  ) -> JournalRecord {
    .outcome(
      DecisionOutcomeEntry(
        request: request, kind: "shell", act: "rm -rf /", digest: RequestDigest(hexadecimal: "ab"), status: status,
        words: words, at: moment, took: .milliseconds(2_000), afterSending: .milliseconds(766)))
  }
}
