import Testing

@testable import NcursesTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct LineSourceTests {
  private let ends: (read: Int32, write: Int32)

  init() {
    var descriptors: [Int32] = [0, 0]
    pipe(&descriptors)
    ends = (descriptors[0], descriptors[1])
  }

  private func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(ends.write, $0.baseAddress, $0.count) }
  }

  @Test func `lines that come together are told together, and a line without an end waits for it`() {
    var source = LineSource(descriptor: ends.read)
    write("one\r\n\ntwo\nthr")
    #expect(source.wait(beside: -1) == .lines(["one", "", "two"]))
    write("ee\n")
    #expect(source.wait(beside: -1) == .lines(["three"]))
  }

  @Test func `the end brings what was not ended, and is told once`() {
    var source = LineSource(descriptor: ends.read)
    write("one\ntwo")
    close(ends.write)
    #expect(source.wait(beside: -1) == .ended(["one", "two"]))
  }

  @Test func `bytes that are no text become a text`() {
    var source = LineSource(descriptor: ends.read)
    _ = [0xFF, 0x0A].map(UInt8.init).withUnsafeBytes { Glibc.write(ends.write, $0.baseAddress, $0.count) }
    #expect(source.wait(beside: -1) == .lines(["\u{FFFD}"]))
  }
}
