/// A path as it is written, taken apart without asking any file system: links in it are not followed.
struct PathText: Equatable, Sendable {
  let text: String
  let isAbsolute: Bool
  /// Between the slashes; `.` and empty ones left out.
  let components: [Substring]

  init(_ text: some StringProtocol) {
    self.text = String(text)
    isAbsolute = text.utf8.first == UInt8(ascii: "/")
    components = text.pieces(separatedBy: "/").filter { $0 != "." }
  }

  /// Whether it begins in somebody's home folder.
  var isHome: Bool { text.utf8.first == UInt8(ascii: "~") }
  var last: String { components.last.map(String.init) ?? text }

  /// The components with every `..` taken back; nil where that leads out at the top.
  func resolved(from base: [Substring] = []) -> [Substring]? {
    var result = base
    for component in components {
      guard component == ".." else {
        result.append(component)
        continue
      }
      guard !result.isEmpty else { return nil }
      result.removeLast()
    }
    return result
  }
}
