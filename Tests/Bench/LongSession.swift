import Foundation
import JSONRPC
import SessionCore
import SessionModel

/// A session of 200,000 events with 100 MB of text: what it leaves in memory, and how long a search through it takes. It
/// is played in a process of its own, so that nothing else counts.
enum LongSession {
  /// The argument with which the bench plays it.
  static let argument = "--long-session"
  private static let eventCount = 200_000
  /// Bytes of each message.
  private static let messageSize = 500
  /// Events between two frames, as when they come as fast as they can.
  private static let eventsPerFrame = 500

  static func measure() throws -> [Figure] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe")
    process.arguments = [argument]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let values = words.split(separator: " ").compactMap { Double($0) }
    guard values.count == 4 else { throw BenchError.programEnded }
    return [
      Figure("peak memory after 200,000 events, 100 MB", values[0], "MB", aim: .below(120)),
      Figure("  of it on the disk", values[1], "MB"),
      Figure("search through 100 MB", values[2], "ms", aim: .below(5_000)),
      Figure("memory after the search", values[3], "MB", aim: .below(120)),
    ]
  }

  /// Prints the figures.
  static func play() async throws {
    let pages = TranscriptPages(in: TranscriptPages.temporaryDirectories)
    var story = Story()
    var viewer = Viewer(story)
    var written = 0
    for number in 0..<eventCount {
      for part in story.comes("assistant.message", message(number)) {
        guard let items = story.state.transcript.leavingItems(of: part) else { continue }
        let address = try await pages.write(items)
        written += address.count
        story.wasPutAway(part, at: address)
      }
      guard number % eventsPerFrame == 0 else { continue }
      viewer.look(at: story)
    }
    let peak = try memory()
    let search = try await timeSearch(in: story.state.transcript, pages)
    print(peak, Double(written) / 1e6, search.milliseconds, try memory(), terminator: "")
  }

  private static func timeSearch(in transcript: Transcript, _ pages: TranscriptPages) async throws -> Duration {
    let search = TranscriptSearch(pages: pages)
    let start = ContinuousClock.now
    await search.look(for: SearchQuery("needle 777"), in: transcript)
    for await progress in search.progress where progress.isComplete {
      // 777, 7770 to 7779 and 77700 to 77799.
      precondition(progress.matchCount == 111, "the search finds what is there")
      break
    }
    return .now - start
  }

  private static func memory() throws -> Double {
    mebibytes(try ProcessUse(of: getpid()).peakResidentKibibytes)
  }

  private static func message(_ number: Int) -> JSONValue {
    let head = "Message with needle \(number) in it. "
    let filler = String(repeating: "Some words of an answer that fill the line. ", count: 11)
    return [
      "messageId": .string("message-\(number)"), "toolRequests": [],
      "content": .string(String((head + filler).prefix(messageSize))),
    ]
  }
}
