import Foundation
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// The README says what the program does, and nothing else.
@Suite(.serialized) struct ReadmeTests {
  private let readme = Repository.text("README.md")

  @Test func `its key tables are the ones that keys are looked up in`() throws {
    try expect(KeyTables.text, at: "keys")
  }

  @Test func `its table of commands is the one that they are looked up in`() throws {
    try expect(CommandTable.text, at: "commands")
  }

  /// A part of the README that is made from the program.
  private func expect(_ text: String, at mark: String) throws {
    let (open, close) = ("<!-- \(mark) -->\n", "<!-- /\(mark) -->")
    let start = try #require(readme.range(of: open)?.upperBound)
    let end = try #require(readme.range(of: close, range: start..<readme.endIndex)?.lowerBound)
    if ProcessInfo.processInfo.environment["ALOFT_ACCEPT_GOLDEN"] == "1" {
      // The other parts may have been accepted since.
      let now = Repository.text("README.md")
      let whole = now.replacing(String(readme[start..<end]), with: text, maxReplacements: 1)
      try Data(whole.utf8).write(to: Repository.file("README.md"))
    } else {
      #expect(readme[start..<end] == text, "To accept it: ALOFT_ACCEPT_GOLDEN=1 swift test\n\(text)")
    }
  }

  @Test func `every make target that it names exists`() {
    let makefile = Repository.text("Makefile").split(separator: "\n")
    let targets = readme.matches(of: /`make ([a-z-]+)`/).map { $0.output.1 }
    #expect(targets.contains("run") && targets.contains("test"))
    for target in targets {
      #expect(makefile.contains { $0.hasPrefix(target + ":") }, "make \(target)")
    }
  }

  @Test func `every path that it names exists`() {
    let paths = readme.matches(of: /`((?:Tests|Sources|Resources)\/[^`]*)`/).map { String($0.output.1) }
    #expect(!paths.isEmpty)
    for path in paths { #expect(Repository.has(path), "\(path)") }
  }

  @Test func `the tree is the tree`() throws {
    let paths = Repository.paths(inTree: try #require(readme.part(between: "<!-- tree -->", and: "<!-- /tree -->")))
    #expect(paths.contains("Sources/TerminalUI/"))
    for path in paths { #expect(Repository.has(path), "\(path)") }
  }

  @Test func `the options are those that the program declares`() throws {
    let table = try #require(readme.part(between: "<!-- options -->", and: "<!-- /options -->"))
    let named = table.matches(of: /(?m)^\| `--([a-z-]+)/).map { String($0.output.1) }
    let declared = OptionDeclarations.names(in: Repository.text("Sources/aloft/SessionOptions.swift"))
    #expect(declared.contains("repo"))
    #expect(Set(named) == Set(declared))
  }
}

/// The key tables as the README has them: one for each place, from the table that keys are looked up in.
private enum KeyTables {
  static let text = Binding.Context.allCases.map(table).joined(separator: "\n")

  private static func table(of place: Binding.Context) -> String {
    let rows = Keymap.standard.bindings.filter { $0.context == place }.map { binding in
      // A key that is the sign between columns is no such sign.
      "| \(binding.keyNames(in: .unicode).replacing("|", with: "\\|")) | \(binding.purpose) |"
    }
    return (["| \(place.title.text) | does |", "| --- | --- |"] + rows).map { $0 + "\n" }.joined()
  }
}

/// The commands of the composer as the README has them.
private enum CommandTable {
  static let text =
    (["| typed into the composer | does |", "| --- | --- |"] + SlashCommand.allCases.map(row)).map { $0 + "\n" }
    .joined()

  private static func row(of command: SlashCommand) -> String {
    let names = ["`\(command.usage.text)`"] + command.definition.aliases.map { "`/\($0)`" }
    return "| \(names.joined(separator: ", ")) | \(command.definition.purpose.text) |"
  }
}

/// The long names of the options and flags that a source declares.
private enum OptionDeclarations {
  static func names(in source: String) -> [String] {
    var names: [String] = []
    var pending: Substring?
    for line in source.split(separator: "\n") {
      if line.contains("@Option") || line.contains("@Flag") { pending = "" }
      guard pending != nil else { continue }
      if let custom = line.firstMatch(of: /\.customLong\("([a-z-]+)"\)/) { pending = custom.output.1 }
      guard let variable = line.firstMatch(of: /^ *var ([A-Za-z]+)/) else { continue }
      names.append(String(pending.flatMap { $0.isEmpty ? nil : $0 } ?? variable.output.1))
      pending = nil
    }
    return names
  }
}

private enum Repository {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  static func file(_ path: String) -> URL { root.appending(path: path) }
  static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: file(path).path) }
  static func text(_ path: String) -> String { (try? String(contentsOf: file(path), encoding: .utf8)) ?? "" }

  /// What a drawing of folders names: two blanks stand for one folder farther in.
  static func paths(inTree drawing: Substring) -> [String] {
    var folders: [Substring] = []
    return drawing.split(separator: "\n").filter { !$0.hasPrefix("```") }.compactMap { line in
      guard let name = line.split(separator: " ").first else { return nil }
      let depth = line.prefix { $0 == " " }.count / 2
      folders = folders.prefix(depth) + [name]
      return folders.joined()
    }
  }
}

extension String {
  fileprivate func part(between start: String, and end: String) -> Substring? {
    guard let from = range(of: start)?.upperBound, let to = range(of: end, range: from..<endIndex)?.lowerBound else {
      return nil
    }
    return self[from..<to]
  }
}
