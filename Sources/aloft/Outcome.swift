import SessionModel
import TerminalPrimitives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the program says when it is over, and the code it ends with.
struct Outcome: Equatable {
  enum Stream: Equatable {
    case output, error
  }

  let exitCode: Int32
  let stream: Stream
  let lines: [SafeText]

  /// Writes with `write(2)`: a buffered stream could be lost on the way out.
  func tell() {
    if !lines.isEmpty { stream.write(lines.map(\.text)) }
  }
}

extension Outcome.Stream {
  /// Writes lines that hold nothing but what may be printed. False once nobody takes them.
  @discardableResult
  func write(_ lines: [String]) -> Bool { write(bytes: Array((lines.joined(separator: "\n") + "\n").utf8)) }

  func write(bytes: [UInt8]) -> Bool {
    Descriptor.write(bytes, to: self == .output ? STDOUT_FILENO : STDERR_FILENO)
  }
}

/// The codes that README and help promise.
enum ExitCodes {
  static let well: Int32 = 0
  static let sessionFailed: Int32 = 1
  static let usage: Int32 = 2
  static let noRuntime: Int32 = 3
  static let notAllowed: Int32 = 4
  static let interrupted: Int32 = 130

  /// As shells tell that a signal ended a program.
  static func signal(_ number: Int32) -> Int32 { 128 + number }
}
