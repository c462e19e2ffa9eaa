import JSONRPC
import Testing

/// What is refused in a header, and with which fault.
@Suite struct FrameHeaderTests {
  @Test(arguments: [
    ("Content-Length: -5\r\n", WireFault.headerBadLength(ByteExcerpt(" -5".utf8))),
    ("Content-Length: +5\r\n", .headerBadLength(ByteExcerpt(" +5".utf8))),
    ("Content-Length:\r\n", .headerBadLength(ByteExcerpt("".utf8))),
    ("Content-Length: 1 2\r\n", .headerBadLength(ByteExcerpt(" 1 2".utf8))),
    ("Content-Length: 0x10\r\n", .headerBadLength(ByteExcerpt(" 0x10".utf8))),
    ("Content-Length: ٣\r\n", .headerBadLength(ByteExcerpt(" ٣".utf8))),
    ("Content-Length: 1073741825\r\n", .headerBadLength(ByteExcerpt(" 1073741825".utf8))),
    ("Content-Length: 0000000000000000001\r\n", .headerBadLength(ByteExcerpt(" 0000000000000000001".utf8))),
    ("Content-Length: 99999999999999999999\r\n", .headerBadLength(ByteExcerpt(" 99999999999999999999".utf8))),
    ("Content-Length: 2\r\nContent-Length: 4\r\n", .headerConflict(first: 2, second: 4)),
    ("\r\n", .headerMissingLength),
    ("X-Length: 2\r\n\r\n", .headerMissingLength),
    ("Content-Length : 2\r\n", .headerBadName(ByteExcerpt("Content-Length : 2\r\n".utf8))),
    ("Content\u{0}-Length: 2\r\n", .headerBadName(ByteExcerpt("Content\u{0}-Length: 2\r\n".utf8))),
    ("Content-Type: a; charset=utf-16\r\n", .unknownCharset(ByteExcerpt(" a; charset=utf-16".utf8))),
    ("Content-Type: a; Charset = \"latin1\"\r\n", .unknownCharset(ByteExcerpt(" a; Charset = \"latin1\"".utf8))),
    ("Content-Length: 2\n", .lineEnding(ByteExcerpt("Content-Length: 2\n".utf8))),
    ("Content-Length: 2\r\n\n", .lineEnding(ByteExcerpt("\n".utf8))),
    ("X: a\rb\r\n", .lineEnding(ByteExcerpt("X: a\rb\r\n".utf8))),
    ("\n", .strayOutput(ByteExcerpt("\n".utf8))),
    ("warning: odd\n", .strayOutput(ByteExcerpt("warning: odd\n".utf8))),
    ("no header at all\r\n", .strayOutput(ByteExcerpt("no header at all\r\n".utf8))),
    ("word\r\n", .strayOutput(ByteExcerpt("word\r\n".utf8))),
    (": x\r\n", .strayOutput(ByteExcerpt(": x\r\n".utf8))),
    ("{\"jsonrpc\"", .strayOutput(ByteExcerpt("{\"jsonrpc\"".utf8))),
    ("\u{1B}[31merror", .strayOutput(ByteExcerpt("\u{1B}[31merror".utf8))),
    ("\u{1F}\u{8}", .wrongProtocol(ByteExcerpt("\u{1F}\u{8}".utf8))),
    ("\u{0}\u{0}", .wrongProtocol(ByteExcerpt("\u{0}\u{0}".utf8))),
    ("HTTP/1.1 400 Bad Request\r\n", .wrongProtocol(ByteExcerpt("HTTP/1.1 400 Bad Request\r\n".utf8))),
    ("SSH-2.0-OpenSSH_9.6\r\n", .wrongProtocol(ByteExcerpt("SSH-2.0-OpenSSH_9.6\r\n".utf8))),
  ])
  func `a header that cannot be used loses the framing`(text: String, fault: WireFault) {
    var decoder = FrameDecoder()
    #expect(decoder.events(of: Array(text.utf8)) == [.lost(fault)])
  }

  @Test func `a header may use each limit to the full`() {
    let line = "X:" + String(repeating: "a", count: (8 << 10) - 2) + "\r\n"
    let longest = line + "Content-Length: 1\r\n\r\n1"
    let most = String(repeating: "X: a\r\n", count: 31) + "Content-Length: 1\r\n\r\n1"
    let largest = "Content-Length: 1073741824\r\n\r\n"
    #expect(events(of: longest) == [.payload([UInt8(ascii: "1")])])
    #expect(events(of: most) == [.payload([UInt8(ascii: "1")])])
    #expect(events(of: largest) == [])
  }

  @Test func `a header over a limit is refused before it ends`() {
    let line = "X:" + String(repeating: "a", count: (8 << 10) - 1)
    let lines = String(repeating: "X: a\r\n", count: 33)
    let block = String(repeating: "X: " + String(repeating: "a", count: 5 << 10) + "\r\n", count: 3) + "Y: "
    #expect(events(of: line + "\r\n") == [.lost(.headerTooLong(limit: 8 << 10))])
    #expect(events(of: line + "aa") == [.lost(.headerTooLong(limit: 8 << 10))])
    #expect(events(of: lines) == [.lost(.headerTooMany(limit: 32))])
    #expect(events(of: block + String(repeating: "b", count: 2 << 10)) == [.lost(.headerTooLong(limit: 16 << 10))])
  }

  @Test func `offending bytes are shown escaped and cut`() {
    var decoder = FrameDecoder()
    let line = "log \u{1B}[2J\\ é" + String(repeating: "x", count: 300)
    let events = decoder.events(of: Array(line.utf8))
    guard case .lost(.strayOutput(let excerpt))? = events.first else {
      Issue.record("\(events)")
      return
    }
    #expect(excerpt.text == #"log \x1B[2J\\ \xC3\xA9"# + String(repeating: "x", count: 256 - 12))
    #expect(excerpt.omittedBytes == 300 + 12 - 256)
  }

  private func events(of text: String) -> [FrameDecoder.Event] {
    var decoder = FrameDecoder()
    return decoder.events(of: Array(text.utf8))
  }
}
