/// Whether a file may be run: nobody but root and the person may be able to put another in its place.
struct ExecutableTrust {
  private static let root: UInt32 = 0

  let files: any FileFacts

  /// Follows all links.
  func resolve(_ path: String) throws(RuntimeProblem) -> String {
    guard let resolved = files.resolved(path) else { throw .isMissing }
    return resolved
  }

  /// A project may carry a `copilot` or `node` of its own, to be found through `.` or an empty element on PATH, or by a
  /// relative name. A link is looked at as it stands and as it leads.
  func requireOutsideCurrentDirectory(_ path: String, _ resolved: String) throws(RuntimeProblem) {
    guard path.hasPrefix("/") else { throw .isInCurrentDirectory }
    guard let current = files.currentDirectory else { throw .cannotBeChecked(place: ".") }
    let places = [parentDirectory(of: resolved), files.resolved(parentDirectory(of: path))]
    if places.contains(current) { throw .isInCurrentDirectory }
  }

  func requirePlainAndUnchangeable(_ path: String) throws(RuntimeProblem) {
    guard let facts = files.facts(at: path) else { throw .cannotBeChecked(place: path) }
    guard facts.kind == .file else { throw .isNoPlainFile }
    guard isOwn(facts) else { throw .belongsToSomebodyElse(place: path) }
    guard !facts.isWritableByOthers else { throw .isWritableByOthers(place: path) }
    try requireUnchangeable(parentDirectory(of: path))
  }

  func requireExecutable(_ path: String) throws(RuntimeProblem) {
    guard let facts = files.facts(at: path), facts.permissions & 0o111 != 0 else { throw .isNotExecutable }
  }

  /// Whoever may write to a directory may replace what is in it. In a sticky one, such as /tmp, only owners may replace
  /// what is theirs.
  private func requireUnchangeable(_ directory: String) throws(RuntimeProblem) {
    guard let facts = files.facts(at: directory) else { throw .cannotBeChecked(place: directory) }
    guard isOwn(facts) else { throw .belongsToSomebodyElse(place: directory) }
    guard !facts.isWritableByOthers || facts.isSticky else { throw .isWritableByOthers(place: directory) }
    if directory != "/" { try requireUnchangeable(parentDirectory(of: directory)) }
  }

  private func isOwn(_ facts: FileDescription) -> Bool { facts.owner == Self.root || facts.owner == files.user }
}

extension RuntimeProblem: Error {}
