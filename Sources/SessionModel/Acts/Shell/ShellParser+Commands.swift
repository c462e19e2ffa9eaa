extension ShellParser {
  /// Reads one command up to what ends it.
  mutating func simpleCommand(connector: ShellAnalysis.Part.Connector, isFed: Bool) {
    let start = position
    var command = SimpleCommand(connector: connector)
    command.isFed = isFed
    guard append(command) else { return }
    var lastByte = position
    while let byte = peek(), !endsCommand(byte) {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        position += 1
        continue
      case UInt8(ascii: "\\") where peek(1) == UInt8(ascii: "\n"): position += 2
      case UInt8(ascii: "#"): return finish(from: start, to: lastByte)
      case UInt8(ascii: "("): parenthesisInside()
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): redirection()
      default: takeWord()
      }
      lastByte = position
    }
    finish(from: start, to: lastByte)
  }

  private mutating func finish(from start: Int, to last: Int) {
    let text = String(decoding: bytes[start..<max(start, min(last, end))], as: UTF8.self)
    update { $0.text = text }
  }

  /// Whether a command ends here; `&>` is a redirection.
  private func endsCommand(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ")"): true
    case UInt8(ascii: "&"): peek(1) != UInt8(ascii: ">")
    default: false
    }
  }

  private mutating func parenthesisInside() {
    let isFunction = commands.indices.contains(current) && commands[current].words.count == 1
    doubt(isFunction ? "a function is defined" : "a parenthesis inside a command")
    position += 1
    if peek() == UInt8(ascii: ")") { position += 1 }
  }

  private mutating func takeWord() {
    let start = position
    let word = word()
    guard position > start else { return giveUp("the text cannot be taken apart") }
    // `2>` names the stream, not an argument.
    if word.isBare, peek() == UInt8(ascii: "<") || peek() == UInt8(ascii: ">"),
      word.value.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    {
      return
    }
    guard countWord() else { return }
    update { command in
      if word.assignedName != nil, command.words.isEmpty {
        command.assignments.append(word)
      } else {
        command.words.append(word)
      }
    }
  }

  private mutating func redirection() {
    if peek() == UInt8(ascii: "&") { return redirect(.write, skipping: peek(2) == UInt8(ascii: ">") ? 3 : 2) }
    switch (peek(), peek(1)) {
    case (UInt8(ascii: "<"), UInt8(ascii: "(")), (UInt8(ascii: ">"), UInt8(ascii: "(")): processSubstitution()
    case (UInt8(ascii: "<"), UInt8(ascii: "<")) where peek(2) == UInt8(ascii: "<"): redirect(.here, skipping: 3)
    case (UInt8(ascii: "<"), UInt8(ascii: "<")): beginHereDocument()
    case (UInt8(ascii: "<"), UInt8(ascii: ">")): redirect(.readAndWrite, skipping: 2)
    case (UInt8(ascii: "<"), UInt8(ascii: "&")): duplicate(.read)
    case (UInt8(ascii: "<"), _): redirect(.read, skipping: 1)
    case (_, UInt8(ascii: "&")): duplicate(.write)
    case (_, UInt8(ascii: ">")), (_, UInt8(ascii: "|")): redirect(.write, skipping: 2)
    default: redirect(.write, skipping: 1)
    }
  }

  private mutating func redirect(_ direction: ShellRedirection.Direction, skipping count: Int) {
    position += count
    skipBlanks()
    let start = position
    let target = word()
    guard position > start else { return doubt("a redirection without its target") }
    update { $0.redirections.append(ShellRedirection(direction: direction, target: target)) }
  }

  /// `2>&1` and `>&-` join or close streams; `>&file` writes a file.
  private mutating func duplicate(_ direction: ShellRedirection.Direction) {
    position += 2
    skipBlanks()
    let target = word()
    let isStream = target.isBare && target.value.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
    if target.value.isEmpty, target.isPlain { return doubt("a redirection without its target") }
    if !isStream { update { $0.redirections.append(ShellRedirection(direction: direction, target: target)) } }
  }

  private mutating func processSubstitution() {
    let start = position
    position += 2
    nested { $0.list(isParenthesis: true, connector: .inside, isFed: false) }
    let source = text(from: start)
    update { command in
      command.marks.append(.substitution(source))
      command.words.append(ShellWord(source: source, isPlain: false))
    }
  }

  mutating func skipBlanks() {
    while let byte = peek() {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        position += 1
      } else if byte == UInt8(ascii: "\\"), peek(1) == UInt8(ascii: "\n") {
        position += 2
      } else {
        return
      }
    }
  }
}
