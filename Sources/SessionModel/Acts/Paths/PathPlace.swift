/// Where a path leads, judged by its text alone.
enum PathPlace: Equatable, Sendable {
  case insideRepository
  /// Below `/tmp`: outside, and nobody's.
  case temporary
  case outside

  var isInside: Bool { self == .insideRepository }
}

/// The folder in which an act happens, as far as it is known, and whether the text has left it.
struct WorkingFolder: Equatable, Sendable {
  /// Nil where the runtime does not say it, and after the text has gone somewhere that is not told.
  private var path: [Substring]?
  /// The repository around it; nil where that is not known.
  private let root: [Substring]?
  /// Whether relative paths still begin inside the repository.
  private(set) var isInside = true

  init(_ workplace: Workplace) {
    path = Self.folder(workplace.directory)
    root = Self.folder(workplace.root) ?? path.map(Self.repository)
    if let path, let root { isInside = path.starts(with: root) }
  }

  /// The whole machine is nobody's repository.
  private static func folder(_ text: String?) -> [Substring]? {
    let path = text.map { PathText($0) }
    return path.flatMap { $0.isAbsolute && !$0.components.isEmpty ? $0.resolved() : nil }
  }

  /// Code spaces keep a repository below `/workspaces`, containers below `/workspace`.
  private static func repository(around folder: [Substring]) -> [Substring] {
    switch folder.first {
    case "workspaces" where folder.count > 1: Array(folder.prefix(2))
    case "workspace": Array(folder.prefix(1))
    default: folder
    }
  }

  func place(of path: PathText) -> PathPlace {
    if path.isHome { return .outside }
    if path.isAbsolute { return place(ofAbsolute: path.resolved()) }
    guard isInside else { return .outside }
    guard let folder = self.path else { return path.resolved() == nil ? .outside : .insideRepository }
    return place(ofAbsolute: path.resolved(from: folder))
  }

  private func place(ofAbsolute components: [Substring]?) -> PathPlace {
    guard let components else { return .outside }
    if let root, components.starts(with: root) { return .insideRepository }
    return components.first == "tmp" && components.count > 1 ? .temporary : .outside
  }

  /// What `cd` does; nil where the folder is not told. It may fail, and what follows then happens where it began: only
  /// what both folders have in common is kept, and who has left the repository is not taken to have come back.
  mutating func move(to target: PathText?) {
    let isInsideNow = target.map { place(of: $0).isInside } ?? false
    let there = target.flatMap { $0.isAbsolute ? $0.resolved() : path.flatMap($0.resolved(from:)) }
    path = there.map { there in (path ?? there).commonPrefix(with: there) }
    isInside = isInside && isInsideNow
  }
}

extension [Substring] {
  fileprivate func commonPrefix(with other: [Substring]) -> [Substring] {
    zip(self, other).prefix { $0 == $1 }.map(\.0)
  }
}
