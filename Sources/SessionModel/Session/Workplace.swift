package import CopilotProtocol

/// Where the agent works, on its own machine: absolute paths, as the session has announced them.
package struct Workplace: Equatable, Sendable {
  package let directory: String?
  /// The top of the repository.
  package let root: String?

  package init(directory: String? = nil, root: String? = nil) {
    self.directory = directory
    self.root = root
  }

  package init(_ context: WorkingContext) {
    self.init(directory: context.cwd, root: context.gitRoot)
  }

  /// The same repository, from another folder; unchanged where none is named.
  func entering(_ directory: String?) -> Workplace {
    directory.map { Workplace(directory: $0, root: root) } ?? self
  }
}
