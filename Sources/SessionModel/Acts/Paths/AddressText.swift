/// An address as it is written, taken apart without being repaired: a part that cannot be told for sure is a concern.
struct AddressText: Equatable, Sendable {
  let scheme: String
  /// What stands before `@`; nil where there is none.
  let user: String?
  let host: String
  let port: String?
  let path: String
  let query: String?
  /// What ought to make a person look twice.
  let concerns: [String]

  init(_ text: String) {
    let marker = Self.schemeEnd(in: text)
    let rest = marker.map { text[text.utf8.index($0, offsetBy: 3)...] } ?? text[...]
    scheme = marker.map { text[..<$0].lowercased() } ?? ""
    let authority = rest.prefix { !"/?#\\".contains($0) }
    let at = authority.lastIndex(of: "@")
    user = at.map { String(authority[..<$0]) }
    let place = at.map { authority[authority.index(after: $0)...] } ?? authority
    let colon =
      place.hasPrefix("[")
      ? place.firstIndex(of: "]").flatMap { place[$0...].firstIndex(of: ":") } : place.lastIndex(of: ":")
    host = String(colon.map { place[..<$0] } ?? place)
    port = colon.map { String(place[place.index(after: $0)...]) }
    let tail = rest.dropFirst(authority.count)
    path = String(tail.prefix { !"?#".contains($0) })
    let hasQuery = tail.contains("?")
    query = hasQuery ? String(tail.drop { $0 != "?" }.dropFirst()) : nil
    concerns = Self.concerns(text: text, scheme: scheme, user: user, host: host, port: port)
  }

  var isLocal: Bool { HostText(host).isLocal }
  var isNumeric: Bool { HostText(host).isNumeric }

  private static func schemeEnd(in text: String) -> String.Index? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), text.utf8[colon...].starts(with: "://".utf8) else {
      return nil
    }
    return colon
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
