import TerminalPrimitives

/// How large a prompt may be.
enum PromptSize {
  /// Bytes of a prompt as JSON. It counts as delivered when it comes back, and a message of more than 32 MiB is not read
  /// (protocol limits); a quarter of that is left for what stands around it.
  static let limit = 24 << 20

  /// Why a prompt cannot be sent; nil when it can.
  static func refusal(of prompt: String) -> SafeText? {
    let size = bytesAsJSON(of: prompt)
    guard size > limit else { return nil }
    return
      "not sent: it would take \(ByteCount.words(size)) on the wire, and no more than \(ByteCount.words(limit)) go through; the draft is kept"
  }

  /// Controls take six bytes, quotation marks, backslashes and line feeds two.
  private static func bytesAsJSON(of text: String) -> Int {
    var copy = text
    guard copy.utf8.count > limit / 6 else { return copy.utf8.count }
    return copy.withUTF8 { bytes in
      bytes.reduce(into: 0) { size, byte in
        switch byte {
        case 0x0A, 0x22, 0x5C: size += 2
        case 0..<0x20: size += 6
        default: size += 1
        }
      }
    }
  }
}
