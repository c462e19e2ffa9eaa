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
    if !encodedLabels.isEmpty {
      concerns.append("the host is written in another alphabet (\(encodedLabels.joined(separator: ", ")))")
    }
    if !text.utf8.allSatisfy({ $0 < 0x80 }) { concerns.append("the host is not written in ASCII") }
    if text.containsBytes("%") || text.containsBytes("_") || text.containsBytes("..") {
      concerns.append("the host cannot be read for sure")
    }
    if isMetadata { concerns.append("it gives out credentials of the machine") }
    if let last = labels.last(where: { !$0.isEmpty }), !isNumeric, last.first.map({ ("0"..."9").contains($0) }) == true
    {
      concerns.append("the host is a number in disguise")
    }
    return concerns
  }
}
