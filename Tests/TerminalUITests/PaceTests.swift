@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import TerminalUI
import Testing

/// What moves on the screen by itself, and how often.
@Suite struct PaceTests {
  private static let reduced = Pace(.reduced, .full)

  @Test func `with reduced motion a clock is drawn every ten seconds, and only then`() {
    var scene = Scene(pace: Self.reduced)
    scene.talks()
    scene.starts("bash", ["command": "sleep 100"], as: "t1")
    let grids = (0..<60).map { _ in
      scene.passes(.seconds(1))
      return scene.draw()
    }
    let changes = zip(grids, grids.dropFirst()).count { $0 != $1 }
    // Three clocks that began at different seconds, and the word that says the silence: each changes once in ten.
    #expect((5...25).contains(changes))
    let next = Ticker.nextChange(of: scene.state, after: scene.now)
    #expect(next?.uptime == scene.now.uptime - scene.now.uptime % 10_000 + 10_000)
  }

  @Test func `the clocks of the activity keep the same steps`() {
    var scene = Scene(size: Size(rows: 30, columns: 120), pace: Self.reduced)
    scene.starts("bash", ["command": "sleep 100"], as: "t1")
    let rows = (0..<60).map { _ in
      scene.passes(.seconds(1))
      return scene.lines.first { $0.contains("bash sleep 100") } ?? ""
    }
    #expect(!rows.contains(""))
    #expect(Set(rows).count <= 7)
  }

  @Test func `a clock in steps is never ahead`() {
    #expect([0, 9, 10, 19, 61].map { Self.reduced.shown(.seconds($0)) } == [0, 0, 10, 10, 60].map { .seconds($0) })
    #expect(Pace.full.shown(.milliseconds(1_234)) == .milliseconds(1_234))
  }

  @Test func `a slow line gets four frames a second, and motion alone changes no frames`() {
    #expect(Pace(.full, .low).frameInterval == .milliseconds(250))
    #expect(Pace(.full, .low).clockStep == .seconds(10))
    #expect(Self.reduced.frameInterval == Pace.full.frameInterval)
  }
}
