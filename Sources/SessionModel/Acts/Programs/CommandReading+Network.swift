extension CommandReading {
  /// Hosts in a word: of an address, or of `user@host:path` where a program takes that.
  mutating func noteAddress(in word: ShellWord, of program: String) {
    if let scheme = word.value.firstRange(ofBytes: "://") {
      let address = AddressText(String(word.value[Self.schemeStart(word.value, before: scheme.lowerBound)...]))
      note(host: address.host)
      if address.host.isEmpty, !word.isPlain { return reason(.unknown, "an address that the shell puts in") }
      for concern in address.concerns { reason(.unknown, "\(concern): \(word.source)") }
      return reason(.network, "\(program) to \(address.host)")
    }
    guard let host = remoteHost(word.value) else { return }
    note(host: host)
    reason(.network, "\(program) to \(host)")
  }

  private static let takesRemotePaths: Set = ["ssh", "scp", "rsync", "sftp", "git"]

  private static func schemeStart(_ text: String, before end: String.Index) -> String.Index {
    var start = end
    while start > text.startIndex {
      let before = text.index(before: start)
      guard text[before].isLetter || "+-.".contains(text[before]) || text[before].isNumber else { break }
      start = before
    }
    return start
  }

  /// The host of `user@host:path` or `host:path`, for programs that take it.
  func remoteHost(_ word: String) -> String? {
    guard let program, Self.takesRemotePaths.contains(program), !word.hasPrefix("-"),
      let colon = word.utf8.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let before = word[..<colon]
    guard !before.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: " ") }) else { return nil }
    let host = before.pieces(separatedBy: "@").last.map(String.init) ?? ""
    return host.containsBytes(".") || before.containsBytes("@") ? host : nil
  }

  /// What programs that fetch say of their address without `https://`.
  mutating func readFetch(_ program: String) {
    guard hosts.isEmpty else { return }
    let candidates = Self.operands(in: arguments[...]).filter { $0.isPlain && $0.value.containsBytes(".") }
    for word in candidates {
      let host = word.value.prefix { !"/:?#".contains($0) }
      guard host.containsBytes("."), host.utf8.allSatisfy(Self.isHostByte) else { continue }
      note(host: String(host))
    }
    guard hosts.isEmpty else { return reason(.network, "\(program) to \(hosts.joined(separator: ", "))") }
    reason(.unknown, "\(program) to an address that is not written plainly")
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    ShellParser.isNameByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
