import CTerm
import Foundation
import TerminalPrimitives
import Testing

@testable import NcursesTerminal

/// A terminal whose other end is the test: the slave is given to the code, the master is what a person sees and types.
final class Pseudoterminal: Sendable {
  let master: Int32
  let slave: Int32
  let path: String

  var device: TerminalDevice { TerminalDevice(input: slave, output: slave) }

  /// Of the C library, but in a header that Swift does not import.
  private typealias OpenPty =
    @convention(c) (
      UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<CChar>?, UnsafePointer<termios>?,
      UnsafePointer<winsize>?
    ) -> Int32

  init(rows: Int = 24, columns: Int = 80) throws {
    let openPty = unsafeBitCast(try #require(dlsym(dlopen(nil, RTLD_NOW), "openpty")), to: OpenPty.self)
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    try #require(openPty(&ends.master, &ends.slave, nil, nil, &size) == 0)
    (master, slave) = ends
    path = String(cString: try #require(ttyname(slave)))
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(master)
    close(slave)
  }

  func resize(rows: Int, columns: Int) throws {
    let stty = Process()
    stty.executableURL = URL(filePath: "/usr/bin/env")
    stty.arguments = ["stty", "rows", "\(rows)", "columns", "\(columns)"]
    stty.standardInput = FileHandle(fileDescriptor: slave)
    try stty.run()
    stty.waitUntilExit()
  }

  /// The person closes the window. The master's descriptor is kept, as one of something else, for `deinit` to close.
  func hangUp() {
    let nothing = open("/dev/null", O_RDWR)
    dup2(nothing, master)
    close(nothing)
  }

  /// What a person types.
  func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      precondition(count > 0, "the pseudo-terminal takes no input")
      rest = rest.dropFirst(count)
    }
  }

  func type(_ text: String) { type(Array(text.utf8)) }

  /// Everything shown since the last call. A mark of the test's own tells where that ends: the kernel hands bytes over
  /// some time after they were written.
  func shown() -> String {
    let mark = "\u{1b}_end of what was shown\u{1b}\\"
    _ = mark.withCString { write(slave, $0, strlen($0)) }
    return shown(until: mark).replacing(mark, with: "")
  }

  /// Everything shown since the last call up to `text`.
  func shown(until text: String) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while !String(decoding: bytes, as: UTF8.self).hasSuffix(text) {
      let count = read(master, &buffer, buffer.count)
      precondition(count > 0, "the pseudo-terminal was closed before \(text.debugDescription) was shown")
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  var lineMode: LineModeValues {
    var mode = termios()
    tcgetattr(slave, &mode)
    return LineModeValues(mode)
  }
}

/// `termios` as a value that can be compared.
struct LineModeValues: Equatable {
  let flags: [tcflag_t]
  let characters: [cc_t]

  init(_ mode: termios) {
    flags = [mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag]
    characters = withUnsafeBytes(of: mode.c_cc) { Array($0) }
  }

  var isRaw: Bool {
    flags[0] & tcflag_t(IXON | ICRNL) == 0 && flags[1] & tcflag_t(OPOST) == 0
      && flags[3] & tcflag_t(ICANON | ECHO | ISIG) == 0
  }
}
