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

  /// - Parameter path: absolute, on the machine that runs the agent; nil where it is not known.
  init(_ path: String?) {
    let text = path.map { PathText($0) }
    let components = text.flatMap { $0.isAbsolute && !$0.components.isEmpty ? $0.resolved() : nil }
    self.path = components
    root = components.map(Self.repository)
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

  /// What `cd` does; nil where the folder is not told. Going down may fail, and what follows then happens above, so only
  /// what both folders have in common is kept.
  mutating func move(to target: PathText?) {
    let isInsideNow = target.map { place(of: $0).isInside } ?? false
    let there = target.flatMap { $0.isAbsolute ? $0.resolved() : path.flatMap($0.resolved(from:)) }
    path = there.map { there in (path ?? there).commonPrefix(with: there) }
    isInside = isInsideNow
  }
}

extension [Substring] {
  fileprivate func commonPrefix(with other: [Substring]) -> [Substring] {
    zip(self, other).prefix { $0 == $1 }.map(\.0)
  }
}
