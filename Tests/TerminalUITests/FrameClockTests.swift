import SessionModel
import Testing

@testable import TerminalUI

@Suite struct FrameClockTests {
  private let start = Moment(uptime: 1_000, wallClock: 0)
  private var clock = FrameClock(interval: .milliseconds(33))

  @Test mutating func `what streams waits until the last frame is long enough ago`() {
    #expect(clock.delay(at: start) == .zero)
    clock.frameWasDrawn(at: start)
    #expect(clock.delay(at: start + .milliseconds(10)) == .milliseconds(23))
    #expect(clock.delay(at: start + .milliseconds(33)) == .zero)
  }

  @Test mutating func `keys that come together share a frame, and a stream of them is still seen`() {
    let state = Scene().state
    clock.frameWasDrawn(at: start)
    #expect(clock.isDue(afterKeyIn: state, moreKeysWait: false, at: start))
    #expect(!clock.isDue(afterKeyIn: state, moreKeysWait: true, at: start + .milliseconds(32)))
    #expect(clock.isDue(afterKeyIn: state, moreKeysWait: true, at: start + .milliseconds(33)))
  }

  @Test mutating func `with a request open every key has its frame`() {
    var scene = Scene()
    scene.asksHarmlessly()
    scene.opensRequest()
    clock.frameWasDrawn(at: start)
    #expect(clock.isDue(afterKeyIn: scene.state, moreKeysWait: true, at: start))
  }
}
