/// The members of a section, and how it came to be, which says what may be added to it.
struct TOMLSection: Equatable {
  enum Origin: Equatable {
    /// `[a.b]`
    case header
    /// By the header of a section within it: its own may still come.
    case implied
    /// `a.b = …`
    case dottedKey
    /// `{ … }`: complete.
    case braces
  }

  private(set) var members: [String: TOMLNode] = [:]
  private var origin: Origin

  init(_ origin: Origin) { self.origin = origin }

  /// Makes room for what follows a header. Says why that cannot be, or nil.
  mutating func open(_ path: ArraySlice<String>) -> String? {
    guard let name = path.first else { return nil }
    var inner: TOMLSection
    switch members[name] {
    case nil: inner = TOMLSection(.implied)
    case .section(let known): inner = known
    case .list, .text, .flag, .number, .date: return "\(name) has a value already and cannot be a section"
    }
    guard inner.origin != .braces else { return "\(name) is complete: its values stand in braces" }
    let rest = path.dropFirst()
    if rest.isEmpty {
      guard inner.origin == .implied else { return "the section \(name) is already there" }
      inner.origin = .header
    }
    let problem = inner.open(rest)
    members[name] = .section(inner)
    return problem
  }

  /// Sets a value by its key, in the section that a header has opened. Says why that cannot be, or nil.
  mutating func set(_ key: ArraySlice<String>, to value: TOMLNode, in header: ArraySlice<String>) -> String? {
    guard let name = header.first else { return set(key, to: value) }
    guard case .section(var inner) = members[name] else { return "\(name) is no section" }
    let problem = inner.set(key, to: value, in: header.dropFirst())
    members[name] = .section(inner)
    return problem
  }

  private mutating func set(_ key: ArraySlice<String>, to value: TOMLNode) -> String? {
    guard let name = key.first else { return nil }
    let rest = key.dropFirst()
    guard !rest.isEmpty else {
      guard members[name] == nil else { return "\(name) is set for the second time" }
      members[name] = value
      return nil
    }
    var inner: TOMLSection
    switch members[name] {
    case nil: inner = TOMLSection(.dottedKey)
    case .section(let known) where known.origin == .dottedKey: inner = known
    case .section: return "\(name) is a section of its own already"
    case .list, .text, .flag, .number, .date: return "\(name) has a value already and cannot be a section"
    }
    let problem = inner.set(rest, to: value)
    members[name] = .section(inner)
    return problem
  }
}
