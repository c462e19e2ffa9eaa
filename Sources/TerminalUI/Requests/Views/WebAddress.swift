/// The parts of an address, cut as the web's standard cuts them where there is no doubt. Nothing in it is decoded.
struct WebAddress: Equatable {
  let scheme: Substring
  /// What stands before the last `@`: not the host, whatever it looks like.
  let user: Substring?
  let host: Substring
  let port: Substring?
  /// Path, query and fragment.
  let rest: Substring

  /// Nil where it is not `scheme://host…` beyond doubt, such as one with a backslash or a control, which programs read
  /// in different ways.
  init?(_ text: String) {
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }),
      let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex
    else { return nil }
    scheme = text[..<colon]
    let afterColon = text[text.utf8.index(after: colon)...]
    guard scheme.utf8.allSatisfy(\.isSchemeByte), afterColon.utf8.starts(with: "//".utf8) else { return nil }
    let hierarchy = Substring(afterColon.utf8.dropFirst(2))
    let authority = Substring(hierarchy.utf8.prefix { !"/?#".utf8.contains($0) })
    rest = hierarchy[authority.endIndex...]
    let at = authority.utf8.lastIndex(of: UInt8(ascii: "@"))
    user = at.map { authority[..<$0] }
    let place = at.map { authority[authority.utf8.index(after: $0)...] } ?? authority
    (host, port) = Self.hostAndPort(place)
    guard !host.isEmpty else { return nil }
  }

  /// An address of version 6 stands in brackets and has colons of its own.
  private static func hostAndPort(_ place: Substring) -> (Substring, Substring?) {
    let bracket = place.utf8.lastIndex(of: UInt8(ascii: "]")) ?? place.startIndex
    guard let colon = place[bracket...].utf8.firstIndex(of: UInt8(ascii: ":")) else { return (place, nil) }
    return (place[..<colon], place[place.utf8.index(after: colon)...])
  }

  /// Labels of the host that stand for letters outside ASCII.
  var punycodeLabels: [Substring] {
    host.split(separator: ".").filter { $0.lowercased().utf8.starts(with: "xn--".utf8) }
  }

  var isHostASCII: Bool { host.utf8.allSatisfy { $0 < 0x80 } }
}

extension UInt8 {
  /// Letters, digits, `+`, `-` and `.`.
  fileprivate var isSchemeByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
