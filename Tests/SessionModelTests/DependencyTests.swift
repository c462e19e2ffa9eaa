import Foundation
import Testing

/// What the compiler cannot keep: the pure targets import no system library, and nothing imports upwards.
@Suite struct DependencyTests {
  private static let allowed: [String: Set<String>] = [
    "TerminalPrimitives": [],
    "NcursesTerminal": ["CTerm", "Darwin", "Glibc", "Synchronization", "TerminalPrimitives"],
    "JSONRPC": ["Synchronization"],
    "CopilotProtocol": ["JSONRPC"],
    "SessionModel": ["CopilotProtocol", "JSONRPC"],
    "SessionCore": [
      "CopilotProtocol", "Darwin", "Dispatch", "Glibc", "JSONRPC", "Logging", "SessionModel", "Subprocess",
      "Synchronization", "System", "SystemPackage",
    ],
    "SimulatedRuntime": ["JSONRPC", "Resources", "Synchronization"],
    // Synchronization: the Markdown parser has one table for all threads.
    "TerminalUI": [
      "CCmark", "CQREncode", "CopilotProtocol", "JSONRPC", "SessionModel", "Synchronization", "TerminalPrimitives",
    ],
    "Configuration": ["SessionModel", "TerminalPrimitives", "TerminalUI"],
    "aloft": [
      "ArgumentParser", "Configuration", "CopilotProtocol", "Darwin", "Dispatch", "Glibc", "JSONRPC", "Logging",
      "NcursesTerminal",
      "SessionCore", "SessionModel", "SimulatedRuntime", "Subprocess", "Synchronization", "System", "SystemPackage",
      "TerminalPrimitives", "TerminalUI",
    ],
  ]

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: allowed.keys.sorted())
  func `a target imports only what lies below it`(_ target: String) throws {
    let folder = Self.root.appendingPathComponent("Sources/\(target)")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      let imported = Set(text.split(separator: "\n").compactMap(Self.module))
      #expect(imported.subtracting(Self.allowed[target] ?? []) == [], "\(file.lastPathComponent)")
    }
  }

  /// The module that a line imports; `import struct Foundation.URL` imports Foundation.
  private static func module(in line: Substring) -> String? {
    var words = line.split(separator: " ").map(String.init)
    while let first = words.first,
      ["package", "public", "internal", "private", "fileprivate", "@testable"].contains(first)
    {
      words.removeFirst()
    }
    guard words.first == "import", let name = words.last else { return nil }
    return String(name.split(separator: ".")[0])
  }
}
