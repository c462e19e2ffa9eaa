import JSONRPC
import Testing

@Suite struct FrameStallTests {
  @Test func `between frames nothing is late`() {
    var decoder = FrameDecoder()
    #expect(decoder.deadline == nil)
    _ = decoder.events(of: Array("Content-Length: 2\r\n\r\n{}".utf8), at: .seconds(5))
    #expect(decoder.deadline == nil)
    #expect(decoder.stall(at: .seconds(5000)) == nil)
  }

  @Test func `a header must end 30 seconds after its first byte, whatever comes`() {
    var decoder = FrameDecoder()
    for (index, byte) in "Conten".utf8.enumerated() { _ = decoder.events(of: [byte], at: .seconds(100 + 5 * index)) }
    #expect(decoder.deadline == .seconds(130))
    #expect(decoder.stall(at: .milliseconds(129_999)) == nil)
    #expect(decoder.stall(at: .seconds(130)) == .lost(.stalled(after: .seconds(30))))
    #expect(decoder.events(of: Array("t-Length: 2\r\n\r\n{}".utf8), at: .seconds(131)) == [])
  }

  @Test func `the header after a frame counts from its own first byte`() {
    var decoder = FrameDecoder()
    _ = decoder.events(of: Array("Content-Length: 4\r\n\r\nnu".utf8), at: .seconds(1))
    _ = decoder.events(of: Array("llContent-".utf8), at: .seconds(9))
    #expect(decoder.deadline == .seconds(39))
  }

  @Test func `silence inside a body is told once at 10 seconds and ends it at 60`() {
    var decoder = FrameDecoder()
    _ = decoder.events(of: Array("Content-Length: 4\r\n\r\n".utf8), at: .seconds(1))
    _ = decoder.events(of: Array("n".utf8), at: .seconds(2))
    #expect(decoder.deadline == .seconds(12))
    #expect(decoder.stall(at: .seconds(12)) == .notice(.slow(after: .seconds(10))))
    #expect(decoder.deadline == .seconds(62))
    #expect(decoder.stall(at: .seconds(61)) == nil)
    #expect(decoder.stall(at: .seconds(62)) == .lost(.stalled(after: .seconds(60))))
    #expect(decoder.finish() == nil)
  }

  @Test func `a byte ends the silence and the next one is told again`() {
    var decoder = FrameDecoder()
    _ = decoder.events(of: Array("Content-Length: 4\r\n\r\n".utf8), at: .zero)
    #expect(decoder.stall(at: .seconds(10)) == .notice(.slow(after: .seconds(10))))
    _ = decoder.events(of: Array("n".utf8), at: .seconds(50))
    #expect(decoder.deadline == .seconds(60))
    #expect(decoder.stall(at: .seconds(60)) == .notice(.slow(after: .seconds(10))))
    #expect(decoder.events(of: Array("ull".utf8), at: .seconds(61)) == [.payload(Array("null".utf8))])
    #expect(decoder.deadline == nil)
  }

  @Test func `a skipped body may stall too`() {
    var limits = FrameLimits.standard
    limits.decodedBody = 1
    var decoder = FrameDecoder(limits: limits)
    _ = decoder.events(of: Array("Content-Length: 9\r\n\r\n12".utf8), at: .zero)
    #expect(decoder.stall(at: .seconds(60)) == .lost(.stalled(after: .seconds(60))))
  }
}
