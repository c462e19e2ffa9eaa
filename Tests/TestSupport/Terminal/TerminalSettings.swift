import Foundation

/// The settings of a terminal, `termios(3)`, as a value that can be compared before and after.
package struct TerminalSettings: Equatable, Sendable {
  package let input: UInt32
  package let output: UInt32
  package let control: UInt32
  package let local: UInt32
  package let characters: [UInt8]

  init(_ settings: termios) {
    input = settings.c_iflag
    output = settings.c_oflag
    control = settings.c_cflag
    local = settings.c_lflag
    characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }

  package init(of descriptor: Int32) throws {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else {
      throw TestSupportError.system(call: "tcgetattr", errorNumber: errno)
    }
    self.init(settings)
  }

  /// Whether the terminal prints what is typed.
  package var echoes: Bool { local & UInt32(ECHO) != 0 }

  /// Whether the terminal keeps what is typed until the end of the line.
  package var keepsLines: Bool { local & UInt32(ICANON) != 0 }
}
