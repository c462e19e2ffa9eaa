import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct RequestClickTests {
  static func waiting() -> Scene {
    var scene = Scene()
    scene.asks("rm -rf build")
    scene.draw()
    return scene
  }

  /// The row of the bar on a screen of 30 rows: above it a rule and the composer's line and hints are below.
  static let bar = Position(row: 26, column: 4)
  static let transcript = Position(row: 8, column: 4)
  static let composer = Position(row: 28, column: 4)

  @Test func `a click on the bar goes to the prompt, which is not armed`() {
    var scene = Self.waiting()
    scene.does(.input(.click(Self.bar)))
    #expect(scene.state.focus == .request)
    #expect(scene.state.request?.isArmed(at: scene.now) == false)
    #expect(scene.decisions == [])
  }

  @Test func `a click does nothing unless a person wants that`() {
    var scene = Scene(takesClicks: false)
    scene.asks("rm -rf build")
    scene.draw()
    let before = scene.state
    for row in 0..<30 { scene.does(.input(.click(Position(row: row, column: 4)))) }
    #expect(scene.state == before)
  }

  @Test func `a click on the transcript or the composer goes there and answers nothing`() {
    var scene = Self.waiting()
    scene.opensRequest()
    scene.press(.scalar("d"))
    scene.does(.input(.click(Self.transcript)))
    #expect(scene.state.focus == .transcript)
    #expect(scene.state.request == nil)
    scene.does(.input(.click(Self.composer)))
    #expect(scene.state.focus == .composer)
    #expect(scene.decisions == [])
  }

  @Test func `the click that brings the window to the front does nothing, the next one does`() {
    var scene = Self.waiting()
    scene.does(.input(.focus(isGained: true)))
    scene.passes(.milliseconds(900))
    scene.does(.input(.click(Self.bar)))
    #expect(scene.state.focus == .composer)
    scene.does(.input(.click(Self.bar)))
    #expect(scene.state.focus == .request)
  }

  @Test func `a click later than a second after the focus came is a click`() {
    var scene = Self.waiting()
    scene.does(.input(.focus(isGained: true)))
    scene.passes(.milliseconds(1_100))
    scene.does(.input(.click(Self.bar)))
    #expect(scene.state.focus == .request)
  }

  @Test func `no click in an open request selects or sends, whatever was selected`() {
    var scene = Self.waiting()
    scene.opensRequest()
    scene.press(.scalar("d"))
    scene.passes(.seconds(1))
    for row in 19..<27 {
      for column in stride(from: 0, to: 99, by: 3) {
        scene.does(.input(.click(Position(row: row, column: column))))
        guard scene.state.focus == .request else { continue }
        #expect(scene.state.request?.selection == .deny)
      }
    }
    #expect(scene.decisions == [])
  }

  @Test func `the wheel reads on in a request that has the whole screen`() {
    var scene = Scene(size: Size(rows: 10, columns: 40))
    scene.asks((0..<60).map { "echo \($0)" }.joined(separator: "\n"))
    scene.opensRequest()
    scene.does(.input(.wheel(.down)))
    #expect(scene.state.request?.firstRow == 3)
  }
}
