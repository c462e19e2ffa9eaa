extension CommandReading {
  /// Hosts in a word: of an address, or of `user@host:path` where a program takes that.
  mutating func noteAddress(in word: ShellWord, of program: String) {
    if let scheme = word.value.range(of: "://") {
      let address = AddressText(String(word.value[Self.schemeStart(word.value, before: scheme.lowerBound)...]))
      note(host: address.host)
      if address.host.isEmpty, !word.isPlain { return reason(.unknown, "an address that the shell puts in") }
      for concern in address.concerns { reason(.unknown, "\(concern): \(word.source)") }
      return reason(.network, "\(program) to \(address.host)")
    }
    guard Self.takesRemotePaths.contains(program), let host = Self.remoteHost(word.value) else { return }
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

  /// The host of `user@host:path` or `host:path`.
  private static func remoteHost(_ word: String) -> String? {
    guard !word.hasPrefix("-"), let colon = word.firstIndex(of: ":") else { return nil }
    let before = word[..<colon]
    guard !before.contains("/"), !before.contains(" ") else { return nil }
    let host = before.split(separator: "@", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    return host.contains(".") || before.contains("@") ? host : nil
  }

  /// What programs that fetch say of their address without `https://`.
  mutating func readFetch(_ program: String) {
    guard hosts.isEmpty else { return }
    let candidates = Self.operands(in: arguments[...]).filter { $0.isPlain && $0.value.contains(".") }
    for word in candidates {
      let host = word.value.prefix { !"/:?#".contains($0) }
      guard host.contains("."), host.utf8.allSatisfy(Self.isHostByte) else { continue }
      note(host: String(host))
    }
    guard hosts.isEmpty else { return reason(.network, "\(program) to \(hosts.joined(separator: ", "))") }
    reason(.unknown, "\(program) to an address that is not written plainly")
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    ShellParser.isNameByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}

extension String {
  /// Where a text of ASCII first stands. One pass over the bytes.
  fileprivate func range(of needle: String) -> Range<String.Index>? {
    var start = utf8.startIndex
    while let hit = utf8[start...].firstIndex(of: needle.utf8.first ?? 0) {
      if utf8[hit...].starts(with: needle.utf8) { return hit..<utf8.index(hit, offsetBy: needle.utf8.count) }
      start = utf8.index(after: hit)
    }
    return nil
  }
}
