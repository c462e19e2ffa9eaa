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
    let colon = place.hasPrefix("[") ? place.firstIndex(of: "]").flatMap { place[$0...].firstIndex(of: ":") } : place.lastIndex(of: ":")
    host = String(colon.map { place[..<$0] } ?? place)
    port = colon.map { String(place[place.index(after: $0)...]) }
    let tail = rest.dropFirst(authority.count)
    path = String(tail.prefix { !"?#".contains($0) })
    let hasQuery = tail.contains("?")
    query = hasQuery ? String(tail.drop { $0 != "?" }.dropFirst()) : nil
    concerns = Self.concerns(text: text, scheme: scheme, user: user, host: host, port: port)
  }

  private static func schemeEnd(in text: String) -> String.Index? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), text.utf8[colon...].starts(with: "://".utf8) else {
      return nil
    }
    return colon
  }

  private static func concerns(text: String, scheme: String, user: String?, host: String, port: String?) -> [String] {
    var concerns: [String] = []
    if !text.isPrintableASCII || text.contains(" ") || text.contains("\\") { concerns.append("cannot be read for sure") }
    if !["http", "https", "ssh", "git"].contains(scheme) { concerns.append("not a web address") }
    if user != nil, scheme != "ssh" { concerns.append("a user part stands before the host") }
    if let port, port.isEmpty || !port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      concerns.append("the port cannot be read")
    }
    return concerns + HostText(host).concerns
  }
}

/// The host of an address, as it is written.
struct HostText: Equatable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  private var labels: [Substring] { text.lowercased().split(separator: ".", omittingEmptySubsequences: false) }

  /// Labels that stand for other letters than they are written in.
  var encodedLabels: [String] { labels.filter { $0.hasPrefix("xn--") }.map(String.init) }

  var isLocal: Bool {
    let name = text.lowercased()
    return name == "localhost" || name.hasSuffix(".localhost") || name.hasPrefix("127.") || name == "[::1]"
      || name == "0.0.0.0"
  }

  /// Where machines in a cloud get their credentials from.
  var isMetadata: Bool {
    ["169.254.169.254", "metadata.google.internal", "169.254.170.2", "100.100.100.200", "[fd00:ec2::254]"]
      .contains(text.lowercased())
  }

  /// Four numbers with dots, or in brackets.
  var isNumeric: Bool {
    text.hasPrefix("[") || labels.count == 4 && labels.allSatisfy { Int($0).map { (0...255).contains($0) } ?? false }
  }

  var concerns: [String] {
    var concerns: [String] = []
    if text.isEmpty { concerns.append("no host") }
    if !encodedLabels.isEmpty { concerns.append("the host is written in another alphabet (\(encodedLabels.joined(separator: ", ")))") }
    if !text.utf8.allSatisfy({ $0 < 0x80 }) { concerns.append("the host is not written in ASCII") }
    if text.contains("%") || text.contains("_") || text.contains("..") { concerns.append("the host cannot be read for sure") }
    if isMetadata { concerns.append("it gives out credentials of the machine") }
    if let last = labels.last(where: { !$0.isEmpty }), !isNumeric, last.first.map({ ("0"..."9").contains($0) }) == true {
      concerns.append("the host is a number in disguise")
    }
    return concerns
  }
}
