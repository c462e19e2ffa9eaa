import Foundation

/// Where a real agent works: a git repository of its own in a temporary directory, and a home beside it.
package struct Workshop: Sendable {
  /// Absolute.
  package let repository: String
  let lab: LabEnvironment

  /// A repository with these files in it, by name.
  package init(files: [String: String] = [:]) throws {
    // Its session is a local one with a model of its own, so it needs nothing of GitHub: port 1 refuses connections.
    lab = try LabEnvironment(controlURL: "http://127.0.0.1:1", cliPath: try CopilotCLI.locate())
    repository = lab.directory.path(of: "repository")
    try FileManager.default.createDirectory(atPath: "\(repository)/.git/objects", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: "\(repository)/.git/refs", withIntermediateDirectories: true)
    try lab.directory.write("ref: refs/heads/main\n", to: "repository/.git/HEAD")
    for (name, text) in files { try lab.directory.write(text, to: "repository/\(name)") }
  }

  package func path(of name: String) -> String { "\(repository)/\(name)" }

  /// What a file of the repository holds; nil where there is none.
  package func text(of name: String) -> String? { try? String(contentsOfFile: path(of: name), encoding: .utf8) }
}
