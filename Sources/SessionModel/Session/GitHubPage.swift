import CopilotProtocol

/// A page of GitHub, or of an enterprise's own GitHub in the cloud. Anybody can write an address into an event, so that
/// only these are believed to say which task a session belongs to.
struct GitHubPage: Equatable, Sendable {
  /// The task that the page belongs to; nil for a page of another kind.
  let task: SessionID?

  private static let scheme = "https://"
  private static let host = "github.com"
  /// Enterprises with data residency have a subdomain of this (GitHub's "About GitHub Enterprise Cloud with data
  /// residency").
  private static let enterpriseSuffix = ".ghe.com"

  /// Nil for any other page. The host stands alone between the scheme and the path: no user, no port.
  init?(_ url: String) {
    guard url.hasPrefix(Self.scheme) else { return nil }
    let address = url.dropFirst(Self.scheme.count).prefix { $0 != "?" && $0 != "#" }
    let parts = address.split(separator: "/", omittingEmptySubsequences: false)
    guard let host = parts.first, Self.isGitHub(host) else { return nil }
    task = Self.task(in: parts.dropFirst().filter { !$0.isEmpty })
  }

  private static func isGitHub(_ host: Substring) -> Bool {
    let name = host.lowercased()
    guard name.hasSuffix(enterpriseSuffix) else { return name == Self.host }
    let label = name.dropLast(enterpriseSuffix.count)
    return !label.isEmpty && label.utf8.allSatisfy(isLabelByte)
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// The documented shape ends with `tasks/` and the id.
  private static func task(in path: [Substring]) -> SessionID? {
    guard path.count >= 2, path[path.count - 2] == "tasks", let id = path.last else { return nil }
    return SessionID(rawValue: String(id))
  }
}
