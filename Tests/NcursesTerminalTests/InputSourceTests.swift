import Foundation
import TerminalPrimitives
import Testing

@testable import NcursesTerminal

@Suite struct InputSourceTests {
  private let now = ContinuousClock.now

  @Test func `a lone ESC is decided when its 25 ms are over, and not before`() throws {
    let pipe = Pipe()
    var source = InputSource(descriptor: pipe.fileHandleForReading.fileDescriptor)
    #expect(source.timeout(at: now) == -1)
    try pipe.fileHandleForWriting.write(contentsOf: [0x1B])
    #expect(source.read(at: now) == [])
    #expect(source.timeout(at: now) == 26)
    #expect(source.timeout(at: now + .milliseconds(20)) == 6)
    #expect(source.decideIfDue(at: now + .milliseconds(24)) == [])
    #expect(source.decideIfDue(at: now + .milliseconds(25)) == [.input(.press(.escape))])
    #expect(source.timeout(at: now) == -1)
  }

  @Test func `what follows an ESC in time belongs to it`() throws {
    let pipe = Pipe()
    var source = InputSource(descriptor: pipe.fileHandleForReading.fileDescriptor)
    try pipe.fileHandleForWriting.write(contentsOf: [0x1B])
    #expect(source.read(at: now) == [])
    try pipe.fileHandleForWriting.write(contentsOf: Array("[A".utf8))
    #expect(source.read(at: now + .milliseconds(24)) == [.input(.press(.up))])
    #expect(source.decideIfDue(at: now + .seconds(1)) == [])
  }

  @Test func `the end of the input closes the source, and loses nothing`() throws {
    let pipe = Pipe()
    var source = InputSource(descriptor: pipe.fileHandleForReading.fileDescriptor)
    try pipe.fileHandleForWriting.write(contentsOf: Array("a\u{1b}[200~draft".utf8))
    try pipe.fileHandleForWriting.close()
    #expect(source.read(at: now) == [.input(.typed("a"))])
    #expect(source.isOpen)
    #expect(source.read(at: now) == [.input(.paste("draft")), .closed])
    #expect(!source.isOpen)
  }

  @Test func `nothing to read is not the end`() {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForReading.fileDescriptor
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    var source = InputSource(descriptor: descriptor)
    #expect(source.read(at: now) == [])
    #expect(source.isOpen)
  }
}
