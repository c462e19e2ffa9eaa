/// Base64 of RFC 4648, section 4.
enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  static func text(of bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var group: [UInt8] = []
    for byte in bytes {
      group.append(byte)
      if group.count == 3 {
        text += digits(of: group)
        group = []
      }
    }
    if !group.isEmpty { text += digits(of: group) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Four digits for one to three bytes.
  private static func digits(of group: [UInt8]) -> [UInt8] {
    let bits = (0..<3).reduce(0) { $0 << 8 | Int($1 < group.count ? group[$1] : 0) }
    let all = [18, 12, 6, 0].map { digits[(bits >> $0) & 0x3F] }
    return all[...group.count] + Array(repeating: padding, count: 3 - group.count)
  }
}
