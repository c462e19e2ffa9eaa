import Foundation

/// What `terminal-keeper` reports about the command it runs.
struct KeptCommand: Sendable {
  let reportPath: String

  /// The words that run `command` under the keeper.
  func words(for command: [String]) throws -> [String] {
    [try BuiltProduct.path(of: "terminal-keeper"), reportPath] + command
  }

  /// Nil until the command has started.
  var processID: Int32? { lines.first }

  /// Nil until the command has ended.
  var exitStatus: ExitStatus? { lines.dropFirst().first.map(ExitStatus.init(waitStatus:)) }

  /// A line counts once its end is written.
  private var lines: [Int32] {
    let report = (try? String(contentsOfFile: reportPath, encoding: .utf8)) ?? ""
    return report.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap { Int32($0) }
  }
}
