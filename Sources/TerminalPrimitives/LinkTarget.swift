/// A web address that a terminal may open on a click. Nothing in it can end the sequence that carries it, and none of its
/// characters passes for another.
package struct LinkTarget: Equatable, Hashable, Sendable {
  package let address: String

  /// Bytes: what VTE takes; longer ones are no links there.
  package static let longest = 2_083

  /// Nil for anything but `http://…` and `https://…` in printable ASCII without blanks.
  package init?(_ address: String) {
    let bytes = address.utf8
    guard bytes.count <= Self.longest, bytes.allSatisfy({ (0x21...0x7E).contains($0) }),
      Self.schemes.contains(where: { address.hasPrefix($0) && bytes.count > $0.utf8.count })
    else { return nil }
    self.address = address
  }

  private static let schemes = ["https://", "http://"]
}
