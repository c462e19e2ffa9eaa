package import SessionModel

/// Another copy of a repository that a checkout knows.
package struct GitRemote: Equatable, Sendable {
  package let name: String
  /// As configured. It may hold a password: not to be shown.
  package let url: String

  package init(name: String, url: String) {
    self.name = name
    self.url = url
  }

  /// The host in small letters, and the repository; nil for a URL that names no GitHub repository, such as a path.
  ///
  /// Forms as in git-clone(1): `https://user@host:port/owner/name.git`, `ssh://git@host/owner/name`,
  /// `git@host:owner/name`.
  package var target: (host: String, repository: RepositoryName)? {
    guard let (authority, path) = parts, let host = Self.host(in: authority) else { return nil }
    let trimmed = path.split(separator: "/").joined(separator: "/")
    let name = trimmed.hasSuffix(".git") ? String(trimmed.dropLast(4)) : trimmed
    return RepositoryName(name).map { (host, $0) }
  }

  private static let schemes: Set = ["https", "http", "ssh", "git", "git+ssh", "ssh+git"]

  private var parts: (authority: Substring, path: Substring)? {
    if let schemeEnd = url.firstRange(of: "://") {
      guard Self.schemes.contains(url[..<schemeEnd.lowerBound].lowercased()) else { return nil }
      let rest = url[schemeEnd.upperBound...]
      guard let slash = rest.firstIndex(of: "/") else { return nil }
      return (rest[..<slash], rest[slash...])
    }
    // The short form of ssh. A slash before the colon makes it a path.
    guard let colon = url.firstIndex(of: ":"), !url[..<colon].contains("/") else { return nil }
    return (url[..<colon], url[url.index(after: colon)...])
  }

  private static func host(in authority: Substring) -> String? {
    let address = authority.split(separator: "@", omittingEmptySubsequences: false).last
    let host = address?.split(separator: ":", omittingEmptySubsequences: false).first?.lowercased()
    switch host {
    case nil, "": return nil
    // GitHub takes ssh on the port of https under this name.
    case "ssh.github.com", "www.github.com": return "github.com"
    case let host?: return host
    }
  }
}
