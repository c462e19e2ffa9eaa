/// Why no runtime can be run: what was looked at, where it was named, what is wrong with it and what helps.
package enum LocatorError: Error, Equatable, Sendable {
  /// Nothing was found in any of these places.
  case notFound(searched: [String])
  /// What was named, or found first, must not be run. `path` is text from outside.
  case unusable(path: String, source: RuntimeSource, problem: RuntimeProblem)
  /// The runtime is JavaScript, and there is no Node.js to run it.
  case noInterpreter(script: String, problem: RuntimeProblem?)

  /// What is wrong, in one line.
  package var words: String {
    switch self {
    case .notFound(let searched): "no Copilot CLI was found; searched: \(searched.joined(separator: ", "))"
    case .unusable(let path, let source, let problem): "\(path) (\(source.words)) is not run: \(problem.words)"
    case .noInterpreter(let script, nil): "\(script) needs node, which is not on PATH"
    case .noInterpreter(let script, let problem?): "\(script) needs node, which is not run: \(problem.words)"
    }
  }

  /// What a person can do about it, in one line.
  package var advice: String {
    switch self {
    case .notFound: "install it with: npm install -g @github/copilot  (or name it with --runtime PATH)"
    case .unusable(let path, _, let problem): problem.advice(for: path)
    case .noInterpreter: "install Node.js, or name a runtime that is a program with --runtime PATH"
    }
  }
}

/// Where a runtime was named or looked for.
package enum RuntimeSource: Equatable, Sendable {
  case option
  case environment
  case searchPath
  case sdk

  package var words: String {
    switch self {
    case .option: "named with --runtime"
    case .environment: "named in COPILOT_CLI_PATH"
    case .searchPath: "found on PATH"
    case .sdk: "found in an SDK"
    }
  }
}

/// What speaks against running a file. `place` is the file or the directory above it that is at fault.
package enum RuntimeProblem: Equatable, Sendable {
  case isMissing
  case isNoPlainFile
  case isNotExecutable
  case isWritableByOthers(place: String)
  case belongsToSomebodyElse(place: String)
  /// It lies in the current directory, which may be a project that somebody else wrote.
  case isInCurrentDirectory
  /// Its facts could not be read, or its links go in circles.
  case cannotBeChecked(place: String)

  package var words: String {
    switch self {
    case .isMissing: "there is no such file"
    case .isNoPlainFile: "it is not a plain file"
    case .isNotExecutable: "it is not executable"
    case .isWritableByOthers(let place): "other users may change \(place)"
    case .belongsToSomebodyElse(let place): "\(place) belongs to another user"
    case .isInCurrentDirectory: "it lies in the current directory"
    case .cannotBeChecked(let place): "\(place) cannot be checked"
    }
  }

  func advice(for path: String) -> String {
    switch self {
    case .isMissing, .isNoPlainFile: "name another with --runtime PATH"
    case .isNotExecutable: "make it executable with: chmod u+x \(path)"
    case .isWritableByOthers(let place): "if you trust what is there now: chmod go-w \(place)"
    case .belongsToSomebodyElse: "install the Copilot CLI as yourself or as root"
    case .isInCurrentDirectory: "if you trust it, name it with --runtime and its whole path"
    case .cannotBeChecked: "name a runtime with --runtime PATH"
    }
  }
}
