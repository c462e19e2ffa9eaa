/// A runtime that may be run.
package struct LocatedRuntime: Equatable, Sendable {
  /// Absolute, links followed.
  package let path: String
  /// The Node.js that runs it, where it is a script; checked like the runtime itself.
  package let interpreter: String?
  package let source: RuntimeSource
}

/// Finds the Copilot CLI and decides whether it may be run. A runtime that was named is taken or refused; what is found
/// first is taken or refused too, since falling back silently would run another program than the person expects.
package struct RuntimeLocator {
  private let files: any FileFacts
  private let variables: [String: String]
  private let trust: ExecutableTrust

  /// - Parameter variables: the environment of this program; HOME, PATH and COPILOT_CLI_PATH are read.
  package init(files: any FileFacts = PosixFileFacts(), variables: [String: String]) {
    self.files = files
    self.variables = variables
    trust = ExecutableTrust(files: files)
  }

  /// - Parameter named: the path after `--runtime`, if any.
  package func locate(named: String? = nil) throws(LocatorError) -> LocatedRuntime {
    if let named { return try accept(named, from: .option) }
    if let named = variables["COPILOT_CLI_PATH"], !named.isEmpty { return try accept(named, from: .environment) }
    if let found = onPath("copilot") { return try accept(found, from: .searchPath) }
    if let found = inSDK() { return try accept(found, from: .sdk) }
    throw .notFound(searched: ["COPILOT_CLI_PATH", "copilot on PATH", Self.sdkPlace])
  }

  private func accept(_ path: String, from source: RuntimeSource) throws(LocatorError) -> LocatedRuntime {
    let resolved: String
    do throws(RuntimeProblem) {
      resolved = try trust.resolve(path)
      // A path given on the command line is the person's own choice, wherever it leads; anything else can be a trap.
      let isOwnChoice = source == .option && path.contains("/")
      if !isOwnChoice { try trust.requireOutsideCurrentDirectory(path, resolved) }
      try trust.requirePlainAndUnchangeable(resolved)
      if !Self.isScript(resolved) { try trust.requireExecutable(resolved) }
    } catch {
      throw .unusable(path: path, source: source, problem: error)
    }
    let interpreter = Self.isScript(resolved) ? try interpreter(for: resolved) : nil
    return LocatedRuntime(path: resolved, interpreter: interpreter, source: source)
  }

  private func interpreter(for script: String) throws(LocatorError) -> String {
    guard let found = onPath("node") else { throw .noInterpreter(script: script, problem: nil) }
    do throws(RuntimeProblem) {
      let resolved = try trust.resolve(found)
      try trust.requireOutsideCurrentDirectory(found, resolved)
      try trust.requirePlainAndUnchangeable(resolved)
      try trust.requireExecutable(resolved)
      return resolved
    } catch {
      throw .noInterpreter(script: script, problem: error)
    }
  }

  /// The SDKs start a path that ends in .js with node (protocol notes 1.1). The command that npm installs is a link to
  /// one.
  private static func isScript(_ path: String) -> Bool { path.hasSuffix(".js") }

  /// The first file of that name on PATH. An empty element means the current directory, as in a shell: what is found
  /// there is then refused.
  private func onPath(_ name: String) -> String? {
    let directories = (variables["PATH"] ?? "").split(separator: ":", omittingEmptySubsequences: false)
    return directories.lazy.map { $0.isEmpty ? "./\(name)" : "\($0)/\(name)" }.first { path in
      guard let resolved = files.resolved(path), let facts = files.facts(at: resolved) else { return false }
      return facts.kind == .file && facts.permissions & 0o111 != 0
    }
  }

  private static let sdkPlace = "~/.local/lib/python3*/site-packages/copilot/bin/copilot"

  /// The program inside the Python SDK where `pip install --user` puts it: the wheel carries `copilot/bin/copilot`.
  private func inSDK() -> String? {
    guard let home = variables["HOME"], home.hasPrefix("/") else { return nil }
    let libraries = "\(home)/.local/lib"
    let versions = files.names(in: libraries).filter { $0.hasPrefix("python3") }
    // python3.9 comes before python3.12.
    return versions.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }.lazy
      .map { "\(libraries)/\($0)/site-packages/copilot/bin/copilot" }
      .first { files.resolved($0) != nil }
  }
}
