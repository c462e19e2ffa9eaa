/// A repository as GitHub names it.
package struct RepositoryName: Equatable, Hashable, Sendable {
  package let owner: String
  package let name: String

  package init(owner: String, name: String) {
    self.owner = owner
    self.name = name
  }

  /// Reads `owner/name`; nil when it is anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy(Self.isName) else { return nil }
    self.init(owner: String(parts[0]), name: String(parts[1]))
  }

  package var text: String { "\(owner)/\(name)" }

  /// GitHub's names hold letters, digits, `-`, `_` and `.`.
  private static func isName(_ part: Substring) -> Bool {
    !part.isEmpty && part != "." && part != ".."
      && part.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }
}
