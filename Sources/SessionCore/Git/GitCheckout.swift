package import SessionModel

/// The checkout that a directory belongs to. Its files are read and no git is run: a project's configuration can make
/// git run programs.
package struct GitCheckout: Equatable, Sendable {
  /// The top directory.
  package let root: String
  /// The branch that is checked out, text from outside; nil when it is a commit.
  package let branch: String?
  /// In the order of the configuration.
  package let remotes: [GitRemote]
  /// Whose repositories count, best first.
  package let hosts: [String]

  package init(root: String, branch: String?, remotes: [GitRemote], hosts: [String]) {
    self.root = root
    self.branch = branch
    self.remotes = remotes
    self.hosts = hosts
  }

  /// The repository on GitHub. A remote on the first host is preferred; on the same host, `origin`, where one's own
  /// pushes go, then `upstream`, then the first.
  package var repository: RepositoryName? {
    let ranked = ["origin", "upstream"].flatMap { name in remotes.filter { $0.name == name } } + remotes
    let targets = ranked.compactMap(\.target)
    return hosts.lazy.compactMap { host in targets.first { $0.host == host.lowercased() }?.repository }.first
  }

  /// The hosts of this environment.
  /// - Parameter variables: the environment; GH_HOST and COPILOT_GH_HOST are read, as the Copilot CLI does.
  package static func hosts(variables: [String: String]) -> [String] {
    let own = ["COPILOT_GH_HOST", "GH_HOST"].compactMap { variables[$0] }.filter { !$0.isEmpty }
    return own + ["github.com"]
  }
}

extension GitCheckout {
  /// The checkout that the program was started in. One that cannot be read counts as none: a person then names the
  /// repository, and learns nothing useful from why a guess failed.
  package static func current(variables: [String: String]) -> GitCheckout? {
    try? find(from: ".", hosts: hosts(variables: variables))
  }

  /// Looks in a directory and all above it.
  /// - Returns: nil when none of them is a checkout.
  /// - Throws: what keeps a checkout that is there from being read. One that belongs to somebody else is not, as git
  ///   does not either.
  package static func find(
    from directory: String, hosts: [String], files: any FileFacts = PosixFileFacts(),
    store: any FileStore = PosixFileStore()
  ) throws(FileFault) -> GitCheckout? {
    var place = files.resolved(directory)
    while let root = place {
      if let repository = try GitDirectory(of: root, files: files, store: store) {
        return GitCheckout(root: root, branch: try repository.branch(), remotes: try repository.remotes(), hosts: hosts)
      }
      place = root == "/" ? nil : parentDirectory(of: root)
    }
    return nil
  }
}
