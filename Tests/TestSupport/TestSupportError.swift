/// What goes wrong in the test support itself; its description is what a failing test prints.
package enum TestSupportError: Error, Equatable, CustomStringConvertible {
  /// A condition did not come true within its deadline.
  case notInTime(expectation: String, waited: Duration, lastSeen: String)
  /// Something the tests need is not on this machine.
  case missing(what: String, remedy: String)
  /// A system call failed.
  case system(call: String, errorNumber: Int32)
  /// A helper program ended with an error.
  case command(String, output: String)
  /// A file or an answer is not what it should be.
  case malformed(what: String, text: String)

  package var description: String {
    switch self {
    case .notInTime(let expectation, let waited, let lastSeen):
      "waited \(waited) for \(expectation)" + (lastSeen.isEmpty ? "" : "; last seen:\n\(lastSeen)")
    case .missing(let what, let remedy): "\(what) is missing: \(remedy)"
    case .system(let call, let errorNumber): "\(call) failed with errno \(errorNumber)"
    case .command(let command, let output): "\(command) failed:\n\(output)"
    case .malformed(let what, let text): "\(what) is malformed: \(text)"
    }
  }
}
