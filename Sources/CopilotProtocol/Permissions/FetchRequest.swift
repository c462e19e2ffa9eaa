/// An address would be fetched.
package struct FetchRequest: Equatable, Sendable {
  package var url: String
  /// The address that led here.
  package var redirectedFrom: String?
  package var facts = PermissionFacts()
}

extension FetchRequest: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    url = try fields.act("url")
    redirectedFrom = fields.optional("redirectedFrom")
    facts = PermissionFacts(&fields)
  }
}

extension FetchRequest {
  /// The host that an approval for the session would cover; nil unless the address is plain enough to be sure of it:
  /// http or https, no user, no escapes, a host of letters, digits, dots and hyphens.
  package var domain: String? {
    let scheme = ["https://", "http://"].first { url.lowercased().hasPrefix($0) }
    guard let scheme else { return nil }
    let authority = url.dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
    let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let host = parts.first, !host.isEmpty, host.utf8.allSatisfy(Self.isPlainHostByte),
      parts.count == 1 || parts[1].utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return host.lowercased()
  }

  private static func isPlainHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
