import Foundation
import Testing

@testable import SessionModel

/// A command, and all that its analysis and its risk say.
struct ShellCase: Codable, Equatable, Sendable, CustomTestStringConvertible {
  let command: String
  /// The level, and the word to type.
  var risk: String
  /// What stands before each part, its program, its marks, what could come of it.
  var parts: [String]
  var doubts: [String]?
  var paths: [String]?
  var hosts: [String]?

  var testDescription: String { command.debugDescription }

  init(analysing command: String) {
    let analysis = ShellAnalysis(of: command)
    let risk = PendingRequest.shell(command).description.risk
    self.command = command
    self.risk = "\(risk.level)" + (risk.confirmation.map { ", type \($0)" } ?? "")
    parts = analysis.parts.map(Self.words)
    doubts = analysis.doubts.isEmpty ? nil : analysis.doubts
    paths = analysis.paths.isEmpty ? nil : analysis.paths
    hosts = analysis.hosts.isEmpty ? nil : analysis.hosts
  }

  private static func words(of part: ShellAnalysis.Part) -> String {
    let marks = part.marks.map { "\($0.name): \($0.words)" }
    let reasons = part.reasons.map { "\($0.level) \($0.text)" }
    return (["\(part.connector) «\(part.text)» runs \(part.program ?? "nothing told")"] + marks + reasons)
      .joined(separator: " | ")
  }
}

/// The rows of `Tests/Corpora/shell_commands.jsonl`. `ALOFT_ACCEPT_GOLDEN=1` writes what the analysis says today: read
/// the difference before it is kept.
enum ShellCorpus {
  static let cases: [ShellCase] = try! load()
  static let isAccepting = ProcessInfo.processInfo.environment["ALOFT_ACCEPT_GOLDEN"] == "1"

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Corpora/shell_commands.jsonl")

  private static func load() throws -> [ShellCase] {
    try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(ShellCase.self, from: $0)
    }
  }

  static func accept() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try cases.map { try encoder.encode(ShellCase(analysing: $0.command)) }
    try Data(lines.joined(separator: [UInt8(ascii: "\n")]) + [UInt8(ascii: "\n")]).write(to: file)
  }
}
