/// Hides GitHub's access tokens in text that is kept or leaves the program: logs, exports, copies.
package enum SecretMask {
  /// Replaces `gho_16C7e42F…` by `gho_…(masked)`, and likewise the other prefixes of GitHub's tokens.
  ///
  /// A token is a prefix with at least one character after it, where no letter or digit stands before the prefix; inside a
  /// word it must be longer, so that `weighs_heavy` stays readable. Takes time linear in the length of the text.
  package static func mask(_ text: String) -> String { masking(text).text }

  /// The same, with the number of tokens that were hidden.
  package static func masking(_ text: String) -> (text: String, count: Int) {
    let bytes = Array(text.utf8)
    var masked: [UInt8] = []
    var copied = 0
    var count = 0
    var index = 0
    while index < bytes.count {
      guard let token = token(in: bytes, at: index) else {
        index += 1
        continue
      }
      masked += bytes[copied..<token.lowerBound] + Array(replacement.utf8)
      copied = token.upperBound
      count += 1
      index = token.upperBound
    }
    guard count > 0 else { return (text, 0) }
    return (String(decoding: masked + bytes[copied...], as: UTF8.self), count)
  }

  private static let replacement = "…(masked)"
  /// Prefixes of personal, OAuth, user-to-server, server-to-server, refresh and fine-grained personal tokens (GitHub's
  /// "About authentication to GitHub", token formats).
  private static let prefixes = ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"].map { Array($0.utf8) }
  /// Bytes after the prefix that make a token of what stands inside a word; all known tokens have 36 or more.
  private static let shortestInsideWord = 16

  /// The part to be hidden of the token whose prefix begins at `index`.
  private static func token(in bytes: [UInt8], at index: Int) -> Range<Int>? {
    guard bytes[index] == UInt8(ascii: "g"),
      let prefix = prefixes.first(where: { bytes[index...].starts(with: $0) })
    else { return nil }
    let start = index + prefix.count
    let end = bytes[start...].firstIndex { !isTokenByte($0) } ?? bytes.count
    let isInsideWord = index > 0 && isAlphanumeric(bytes[index - 1])
    let shortest = isInsideWord ? shortestInsideWord : 1
    return end - start >= shortest ? start..<end : nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// Newer server tokens hold three base64url parts with dots between them.
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
