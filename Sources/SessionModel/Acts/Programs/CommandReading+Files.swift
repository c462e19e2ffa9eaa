extension CommandReading {
  /// A file that would be read.
  mutating func read(_ word: ShellWord) {
    if !word.value.isEmpty { note(path: word.source) }
    if Self.mayNameHidden(word) {
      reason(.sensitive, "a pattern that may name hidden files: \(word.source)", .elevated)
    }
    switch folder.place(of: PathText(word.value)) {
    case .insideRepository: break
    case .temporary, .outside:
      if word.isPlain { reason(.outsideRepository, "reads \(word.source)", .elevated) }
    }
  }

  /// A file that would be written, replaced or removed.
  mutating func write(_ word: ShellWord) {
    note(path: word.source)
    mark(.writes(to: word.source))
    let path = PathText(word.value)
    if GuardedFile(path) != nil { reason(.sensitive, word.source) }
    if Self.mayNameHidden(word) { reason(.sensitive, "a pattern that may name hidden files: \(word.source)") }
    guard word.isPlain else { return reason(.unknown, "writes to a place that the shell puts in: \(word.source)") }
    switch folder.place(of: path) {
    case .insideRepository: break
    case .temporary: reason(.outsideRepository, "writes \(word.source)", .elevated)
    case .outside: reason(.outsideRepository, "writes \(word.source)")
    }
  }

  /// `.e*` may be `.env`, and `.?` the folder above.
  private static func mayNameHidden(_ word: ShellWord) -> Bool {
    word.hasPattern
      && PathText(word.value).components.contains { component in
        component.hasPrefix(".") && component.contains { "*?[".contains($0) }
      }
  }

  mutating func readOperands(of operands: ProgramRule.Operands, isReading: Bool, _ words: ArraySlice<ShellWord>) {
    let files = Self.operands(in: words)
    switch operands {
    case .other: readPathsOfUnknown(isReading: isReading)
    case .read: for file in files { read(file) }
    case .readAfterFirst: for file in files.dropFirst() { read(file) }
    case .written: for file in files { write(file) }
    case .writtenAfterFirst: for file in files.dropFirst() { write(file) }
    case .lastIsWritten:
      for file in files.dropLast() { read(file) }
      // With one operand `uniq` and `xxd` only read.
      if let last = files.last { if files.count > 1 { write(last) } else { read(last) } }
    }
  }

  /// What is no option: before `--` what does not begin with a dash, after it everything.
  static func operands(in words: ArraySlice<ShellWord>) -> [ShellWord] {
    let head = words.prefix { $0.value != "--" }
    let tail = words.dropFirst(head.count + 1)
    let operands = zip(head.indices, head).filter { index, word in
      let isValue = index > head.startIndex && takesNumber(head[head.index(before: index)]) && isNumber(word)
      return !isValue && !word.value.hasPrefix("-")
    }
    return operands.map(\.1) + tail
  }

  /// Options that take a number: lines, columns, bytes, context, depth, modes, jobs.
  private static func takesNumber(_ word: ShellWord) -> Bool {
    ["-n", "-c", "-s", "-m", "-w", "-A", "-B", "-C", "-L", "-j", "-d"].contains(word.value)
  }

  private static func isNumber(_ word: ShellWord) -> Bool {
    word.isBare && word.value.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Words that look like paths, where it is not known what a program makes of its words.
  mutating func readPathsOfUnknown(isReading: Bool) {
    guard !isReading else { return }
    let known = Set(paths)
    for word in arguments where !known.contains(word.source) {
      guard let path = Self.pathInside(word.value), remoteHost(word.value) == nil else { continue }
      note(path: word.source)
      switch folder.place(of: PathText(path)) {
      case .insideRepository: break
      case .temporary: reason(.outsideRepository, path, .elevated)
      case .outside: reason(.outsideRepository, path)
      }
    }
  }

  /// The path in `/x`, `../x`, `~/x`, `x/y`, `--option=/x`; nil in addresses and other words.
  private static func pathInside(_ word: String) -> String? {
    var text = word[...]
    if text.hasPrefix("-") {
      guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      text = text[text.index(after: sign)...]
    }
    let bytes = text.utf8
    guard bytes.contains(UInt8(ascii: "/")) || bytes.first == UInt8(ascii: "~") || text == "..",
      !bytes.contains(UInt8(ascii: " ")), !text.containsBytes("://")
    else {
      return nil
    }
    return String(text)
  }

  /// Guarded files and addresses, wherever they stand in a word.
  mutating func readWords(of program: String) {
    let isReading = ProgramTable.rule(for: program)?.kind == .read
    for word in arguments {
      noteBypass(word)
      noteAddress(in: word, of: program)
      for piece in word.value.pieces(separatedBy: "=@:,{}") {
        switch GuardedFile(PathText(piece)) {
        case .credentials?: reason(.sensitive, word.source)
        case .control?: reason(.sensitive, word.source, isReading ? .elevated : .high)
        case nil: break
        }
      }
    }
  }

  /// Options that mean the same everywhere.
  private mutating func noteBypass(_ word: ShellWord) {
    guard word.value.hasPrefix("--") else { return }
    let isKnown = Self.bypassOptions.contains { word.value.hasPrefix($0) }
    guard isKnown || word.value == "--force" else { return }
    mark(.bypass(word.source))
    // What is forced says more than that it is.
    if isKnown { reason(.sensitive, "switches a check off: \(word.source)") }
  }

  private static let bypassOptions = [
    "--no-verify", "--privileged", "--insecure", "--no-check-certificate", "--allow-", "--dangerously-", "--no-sandbox",
    "--disable-sandbox", "--unsafe", "--skip-permissions", "--trusted-host", "--no-gpg", "--yolo",
  ]
}
