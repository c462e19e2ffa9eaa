import Foundation
import TerminalPrimitives
import Testing

@testable import NcursesTerminal

extension OneTerminalAtATime {
  @MainActor @Suite(.serialized) struct TerminalFeaturesTests {
    nonisolated static let locales: [(String?, Repertoire)] = [
      ("C.UTF-8", .unicode), ("C", .ascii), ("POSIX", .ascii), (nil, .ascii),
      // Not installed here, as it happens over ssh; its name still says what the terminal speaks.
      ("xx_YY.UTF-8", .unicode), ("xx_YY.utf8", .unicode), ("xx_YY.ISO-8859-1", .ascii),
    ]

    @Test(arguments: locales)
    func `the repertoire is what the person's locale asks for`(locale: String?, repertoire: Repertoire) {
      #expect(Repertoire.adopting(locale: locale) == repertoire)
    }

    @Test func `a UTF-8 locale that is not installed still draws Unicode`() throws {
      let screen = try CursesScreen.forTest(rows: 1, columns: 4, locale: "xx_YY.UTF-8")
      defer { screen.close() }
      var grid = CellGrid(size: screen.size)
      grid.write("漢é", style: .plain, row: 0, column: 0, limit: 4)
      _ = try ScreenWriter(screen: screen).frame(grid)
      #expect(screen.shownText(row: 0) == "漢é ")
    }
  }
}

@Suite struct TerminalDeviceTests {
  @Test func `all bytes are written, though the other end takes them slowly and the descriptor does not block`()
    async throws
  {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    let (reading, writing) = (ends[0], ends[1])
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let writer = Task.detached { try TerminalDevice(input: -1, output: writing).write(bytes) }
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 5_000)
    while received.count < bytes.count { received += buffer[..<read(reading, &buffer, buffer.count)] }
    try await writer.value
    #expect(received == bytes)
    close(reading)
    close(writing)
  }

  @Test func `a terminal that takes no byte any more is closed`() {
    #expect(throws: TerminalError.closed) { try TerminalDevice(input: -1, output: -1).write([0]) }
  }
}
