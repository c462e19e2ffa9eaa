/// The place where git keeps what it knows of a checkout: `.git`, or where a file of that name points to, as in
/// worktrees and submodules (gitrepository-layout(5)).
struct GitDirectory {
  /// What belongs to this checkout alone.
  private let own: String
  private let store: any FileStore

  /// - Returns: nil when there is no `.git`, or it is no place of git's.
  init?(of root: String, files: any FileFacts, store: any FileStore) throws(FileFault) {
    self.store = store
    guard let place = files.resolved(root + "/.git"), let facts = files.facts(at: place) else { return nil }
    switch facts.kind {
    case .directory: own = place
    case .file:
      guard let target = Self.pointer(in: try Self.text(of: place, store)) else { return nil }
      own = Self.path(target, from: root)
    case .other: return nil
    }
    guard files.resolved(own + "/HEAD") != nil else { return nil }
  }

  func branch() throws(FileFault) -> String? { Self.branch(inHead: try Self.text(of: own + "/HEAD", store)) }

  func remotes() throws(FileFault) -> [GitRemote] {
    GitConfig.remotes(in: try Self.text(of: common() + "/config", store))
  }

  /// Worktrees share a configuration: a file says where.
  private func common() throws(FileFault) -> String {
    let text = Self.trimmed(try Self.text(of: own + "/commondir", store))
    return text.isEmpty ? own : Self.path(text, from: own)
  }

  /// The branch that a HEAD file names; nil when it holds a commit. A repository with another store of references names
  /// one that cannot exist.
  static func branch(inHead text: String) -> String? {
    let prefix = "ref: refs/heads/"
    let line = trimmed(text)
    guard line.hasPrefix(prefix) else { return nil }
    let branch = line.dropFirst(prefix.count)
    return branch.isEmpty || branch == ".invalid" ? nil : String(branch)
  }

  static func pointer(in text: String) -> String? {
    let line = trimmed(text)
    guard line.hasPrefix("gitdir: ") else { return nil }
    return String(line.dropFirst("gitdir: ".count))
  }

  private static func path(_ path: String, from base: String) -> String {
    path.hasPrefix("/") ? path : "\(base)/\(path)"
  }

  /// A missing file counts as empty.
  private static func text(of path: String, _ store: any FileStore) throws(FileFault) -> String {
    String(decoding: try store.read(path) ?? [], as: UTF8.self)
  }

  /// Without the line end.
  private static func trimmed(_ text: String) -> String {
    String(decoding: text.utf8.prefix { $0 != lineFeed && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}
