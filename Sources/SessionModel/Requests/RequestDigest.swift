package import JSONRPC

/// The SHA-256 of a request's canonical JSON: a decision carries it, so that it can only answer what was shown.
package struct RequestDigest: Hashable, Sendable {
  /// 64 lower-case hexadecimal digits.
  package let hexadecimal: String

  package init(of content: JSONValue) {
    hexadecimal = SHA256.hexDigest(of: JSONWriter.canonical(content))
  }

  package init(hexadecimal: String) { self.hexadecimal = hexadecimal }
}
