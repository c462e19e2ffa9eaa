import Foundation
import TerminalPrimitives
import TestSupport

/// How long these tests wait for a condition: programs are started by the dozen, on machines with other work to do.
let patience: Duration = .seconds(60)

/// A home for the built program: empty at first, its own, and with nothing taken from the environment of the tests.
struct AloftHome {
  let directory: TemporaryDirectory
  var variables: [String: String]

  init(in parent: TemporaryDirectory.Parent = .standard, _ additions: [String: String] = [:]) throws {
    let directory = try TemporaryDirectory(in: parent)
    let own = [
      "PATH": "/usr/bin:/bin", "HOME": directory.path, "TMPDIR": directory.path, "LANG": "C.UTF-8",
      "TERM": "xterm-256color", "XDG_STATE_HOME": directory.path(of: "state"),
    ]
    self.directory = directory
    variables = own.merging(additions) { $1 }
  }

  /// Runs the program in a terminal emulator and lends it to `body`.
  nonisolated(nonsending) func run(
    _ arguments: [String], size: Size = Size(rows: 30, columns: 100), _ body: (TerminalEmulator) async throws -> Void
  ) async throws {
    try await TerminalEmulator.run([try Self.program()] + arguments, environment: variables, size: size, body)
  }

  static func program() throws -> String { try BuiltProduct.path(of: "aloft") }
}

/// What stands in a directory and below it.
enum FileTree {
  /// Every plain file, by its absolute path.
  static func files(below directory: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
    return names.map { "\(directory)/\($0)" }.filter { isPlainFile($0) }.sorted()
  }

  /// What all of them hold. One that is being replaced is gone between its listing and its reading, and counts as empty.
  static func text(below directory: String) -> String {
    files(below: directory).map { text(of: $0) }.joined(separator: "\n")
  }

  /// Empty where there is no such file.
  static func text(of file: String) -> String {
    String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
  }

  private static func isPlainFile(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }
}
