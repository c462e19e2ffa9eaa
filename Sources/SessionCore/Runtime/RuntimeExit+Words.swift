extension RuntimeExit {
  /// How it ended, for a person.
  package var words: String {
    switch ending {
    case .exited(code: 0): "the runtime ended by itself"
    case .exited(let code): "the runtime ended with code \(code)"
    case .killed(let signal): "the runtime was killed by signal \(signal)"
    case .unobserved(let reason): "the runtime ended, and how is not known: \(reason)"
    }
  }
}

extension RuntimeError {
  /// For a person; holds a path and the system's words.
  package var words: String {
    switch self {
    case .couldNotLaunch(let path, let reason): "\(path) could not be started: \(reason)"
    case .noWorkingDirectory(let fault): "no directory for the runtime to work in: \(fault.words)"
    }
  }
}
