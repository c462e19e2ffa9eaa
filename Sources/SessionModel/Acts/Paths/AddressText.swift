/// An address as it is written, taken apart without being repaired: a part that cannot be told for sure is a concern.
/// Nothing in it is decoded.
package struct AddressText: Equatable, Sendable {
  /// In lower case.
  package let scheme: String
  /// What stands before the last `@`: not the host, whatever it looks like. Nil where there is none.
  package let user: String?
  package let host: String
  package let port: String?
  let path: String
  let query: String?
  /// Whether it is `scheme://host…` beyond doubt. One with a backslash or a control is not: programs read it in
  /// different ways.
  package let isCertain: Bool
  /// What ought to make a person look twice.
  let concerns: [String]

  package init(_ text: String) {
    let marker = Self.schemeEnd(in: text)
    let rest = marker.map { text[text.utf8.index($0, offsetBy: 3)...] } ?? text[...]
    let written = marker.map { text[..<$0] } ?? ""
    scheme = written.lowercased()
    // Cut by bytes: a mark that combines with a delimiter makes it another character, and stays a delimiter.
    let authority = Substring(rest.utf8.prefix { !"/?#\\".utf8.contains($0) })
    let at = authority.utf8.lastIndex(of: UInt8(ascii: "@"))
    user = at.map { String(authority[..<$0]) }
    (host, port) = Self.hostAndPort(at.map { authority[authority.utf8.index(after: $0)...] } ?? authority)
    let tail = rest[authority.endIndex...].utf8
    path = String(Substring(tail.prefix { !"?#".utf8.contains($0) }))
    let question = tail.firstIndex(of: UInt8(ascii: "?"))
    query = question.map { String(Substring(tail[$0...].dropFirst())) }
    isCertain =
      !written.isEmpty && !host.isEmpty && written.utf8.allSatisfy(Self.isSchemeByte)
      && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    concerns = Self.concerns(text: text, scheme: scheme, user: user, host: host, port: port)
  }

  /// Labels of the host that stand for other letters than they are written in.
  package var encodedLabels: [String] { HostText(host).encodedLabels }
  package var isHostASCII: Bool { host.utf8.allSatisfy { $0 < 0x80 } }
  var isLocal: Bool { HostText(host).isLocal }
  var isNumeric: Bool { HostText(host).isNumeric }

  private static func schemeEnd(in text: String) -> String.Index? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), text.utf8[colon...].starts(with: "://".utf8) else {
      return nil
    }
    return colon
  }

  /// An address of version 6 stands in brackets and has colons of its own.
  private static func hostAndPort(_ place: Substring) -> (String, String?) {
    let bracket = place.utf8.lastIndex(of: UInt8(ascii: "]")) ?? place.startIndex
    guard let colon = place[bracket...].utf8.firstIndex(of: UInt8(ascii: ":")) else { return (String(place), nil) }
    return (String(place[..<colon]), String(place[place.utf8.index(after: colon)...]))
  }

  /// Letters, digits, `+`, `-` and `.`.
  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func concerns(text: String, scheme: String, user: String?, host: String, port: String?) -> [String] {
    var concerns: [String] = []
    if !text.isPrintableASCII || text.containsBytes(" ") || text.containsBytes("\\") {
      concerns.append("cannot be read for sure")
    }
    if !["http", "https", "ssh", "git"].contains(scheme) { concerns.append("not a web address") }
    if user != nil, scheme != "ssh" { concerns.append("a user part stands before the host") }
    if let port, port.isEmpty || !port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      concerns.append("the port cannot be read")
    }
    return concerns + HostText(host).concerns
  }
}
