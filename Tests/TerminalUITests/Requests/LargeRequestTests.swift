import JSONRPC
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

/// While a large request waits, a key costs what it costs while a small one does: what is known of a request is found out
/// once, and a frame draws the rows that it shows.
@Suite struct LargeRequestTests {
  private static let keys = 100
  /// How much more a key may cost. A request that is read again at every key costs hundreds of times as much.
  private static let limit = 3.0

  private static let smallCommand = "git status"
  private static let largeCommand = "git status" + String(repeating: " && git status --short", count: 9_000)
  private static let smallDiff = diff(lines: 400)
  private static let largeDiff = diff(lines: 40_000)

  @Test func `typing is as fast while a command of 200 KB waits`() {
    let small = Self.timeOfKey(in: Self.asking(Self.smallCommand))
    let large = Self.timeOfKey(in: Self.asking(Self.largeCommand))
    #expect(large < small * Self.limit, "\(small) s grew to \(large) s")
  }

  @Test func `typing is as fast while a diff of 2 MB waits`() {
    let small = Self.timeOfKey(in: Self.writing(Self.smallDiff))
    let large = Self.timeOfKey(in: Self.writing(Self.largeDiff))
    #expect(large < small * Self.limit, "\(small) s grew to \(large) s")
  }

  @Test func `scrolling is as fast in a diff of 2 MB`() {
    let small = Self.timeOfScrolling(in: Self.writing(Self.smallDiff))
    let large = Self.timeOfScrolling(in: Self.writing(Self.largeDiff))
    #expect(large < small * Self.limit, "\(small) s grew to \(large) s")
  }

  @Test func `scrolling is as fast in a command of 200 KB`() {
    let small = Self.timeOfScrolling(in: Self.asking(Self.smallCommand))
    let large = Self.timeOfScrolling(in: Self.asking(Self.largeCommand))
    #expect(large < small * Self.limit, "\(small) s grew to \(large) s")
  }

  /// Seconds of a letter typed into the composer, the median.
  private static func timeOfKey(in scene: Scene) -> Double {
    var scene = scene
    return median { scene.press(.scalar("a")) }
  }

  /// Seconds of a row scrolled in the open pane, the median.
  private static func timeOfScrolling(in scene: Scene) -> Double {
    var scene = scene
    scene.opensRequest()
    return median { scene.press(.down) }
  }

  private static func median(of work: () -> Void) -> Double {
    let times = (0..<keys).map { _ in ThreadTime.seconds(of: work) }.sorted()
    return times[keys / 2]
  }

  private static func asking(_ command: String) -> Scene {
    var scene = Scene()
    scene.asks(command)
    return scene
  }

  private static func writing(_ diff: String) -> Scene {
    var scene = Scene()
    let write: JSONValue = ["kind": "write", "toolCallId": "t1", "fileName": "/work/a.txt", "diff": .string(diff)]
    scene.comes("permission.requested", ["requestId": "p1", "permissionRequest": write])
    return scene
  }

  /// Lines of 50 bytes.
  private static func diff(lines: Int) -> String {
    let line = "+" + String(repeating: "forty-eight bytes of a line ", count: 2).prefix(48) + "\n"
    return "--- a/a.txt\n+++ b/a.txt\n@@ -0,0 +1,\(lines) @@\n" + String(repeating: line, count: lines)
  }
}
