extension CommandReading {
  mutating func read(_ program: String) {
    readWords(of: program)
    guard !isOwnProgram else { return readPathsOfUnknown(isReading: false) }
    readTrade(program)
    guard let rule = runsOwnScript ? .projectCode() : ProgramTable.rule(for: program) else {
      readPathsOfUnknown(isReading: false)
      return reason(.unknown, "\(program) is not known")
    }
    if arguments.count == 1, arguments[0].isBare, Self.isQuery(arguments[0].value) {
      return reason(.read, "\(program) \(arguments[0].value)")
    }
    apply(rule, name: program, to: arguments[...])
    if arguments.contains(where: { $0.value == "--force" }), !reasons.contains(where: { $0.level == .high }) {
      reason(.sensitive, "switches a check off: --force")
    }
    guard getsMoreArguments else { return }
    let isHarmless = rule.kind == .read && rule.options.isEmpty
    reason(.unknown, "\(program) gets words that are not written here", isHarmless ? .elevated : .high)
  }

  /// Options that are told with the name of what destroys; with more a reason would not fit on a line.
  private static let toldOptions = 3

  private static func isQuery(_ word: String) -> Bool { word == "--version" || word == "--help" || word == "-V" }

  private mutating func apply(_ rule: ProgramRule, name: String, to words: ArraySlice<ShellWord>) {
    guard rule.subcommands.isEmpty else { return applySubcommand(of: rule, name, words) }
    let operandsAreWritten = readOptions(of: rule, name, words)
    let options = words.prefix { $0.isPlain && $0.value.hasPrefix("-") && $0.value != "--" }.map(\.source)
    let isTold = rule.kind == .destructive && (1...Self.toldOptions).contains(options.count)
    let told = ([name] + options).joined(separator: " ")
    let isSaid = rule.kind == .network && rule.words == nil && reasons.contains { $0.kind == .network }
    if !isSaid {
      reason(rule.kind, rule.words.map { "\(name): \($0)" } ?? (isTold ? told : name), rule.level)
    }
    let operands = operandsAreWritten ? rule.operands.written : rule.operands
    readOperands(of: operands, isReading: rule.kind == .read, words)
  }

  private mutating func applySubcommand(of rule: ProgramRule, _ name: String, _ words: ArraySlice<ShellWord>) {
    var rest = words
    while let word = rest.first {
      guard word.isPlain else { return reason(.unknown, "what \(name) does is put in by the shell: \(word.source)") }
      rest.removeFirst()
      if let known = rule.subcommands[word.value] {
        if name == "git", isListing(word.value, rest) { return reason(.read, "git \(word.value)") }
        return apply(known, name: "\(name) \(word.value)", to: rest)
      }
      guard word.value.hasPrefix("-") else {
        readPathsOfUnknown(isReading: false)
        return reason(.unknown, "\(name) \(word.source) is not known")
      }
      _ = readOptions(of: rule, name, [word])
      if rule.valueOptions.contains(word.value), let value = rest.popFirst(), word.value == "-C" { read(value) }
    }
    guard let known = rule.subcommands[""] else { return reason(.unknown, "\(name) alone is not known") }
    apply(known, name: name, to: [])
  }

  /// `git branch` and `git tag` without a name only list.
  private func isListing(_ subcommand: String, _ words: ArraySlice<ShellWord>) -> Bool {
    guard subcommand == "branch" || subcommand == "tag" else { return false }
    let listing: Set = ["-a", "-r", "-v", "-vv", "-l", "--list", "--all", "--remotes", "--show-current"]
    return words.allSatisfy { $0.isBare && listing.contains($0.value) }
  }

  /// Whether an option makes the program write its operands.
  private mutating func readOptions(of rule: ProgramRule, _ name: String, _ words: ArraySlice<ShellWord>) -> Bool {
    guard !rule.options.isEmpty else { return false }
    var operandsAreWritten = false
    for (index, word) in zip(words.indices, words) {
      if word.beginsUnknown { reason(.unknown, "\(word.source) may become an option of \(name)") }
      for option in rule.options where option.matches(word.value) {
        let value = words.index(after: index) < words.endIndex ? words[words.index(after: index)] : nil
        take(option, word, value, of: name)
        if option.effect == .writes { operandsAreWritten = true }
      }
    }
    return operandsAreWritten
  }

  private mutating func take(_ option: OptionRule, _ word: ShellWord, _ next: ShellWord?, of name: String) {
    switch option.effect {
    case .destroys: reason(.destructive, "\(name) \(word.source)")
    case .runsCode:
      mark(.runsCode("\(name) \(word.source)"))
      reason(.unknown, "runs code: \(name) \(word.source)")
    case .bypasses:
      mark(.bypass(word.source))
      reason(.sensitive, "switches a check off: \(word.source)")
    case .sensitive: reason(.sensitive, "\(name) \(word.source)")
    case .writes: reason(.write, "\(name) \(word.source)")
    case .writesFile:
      reason(.write, "\(name) \(word.source)")
      if let file = Self.value(of: option, word, next) { write(file) }
    }
  }

  /// The file of `-o file`, `-ofile`, `--output=file`.
  private static func value(of option: OptionRule, _ word: ShellWord, _ next: ShellWord?) -> ShellWord? {
    if option.names.contains(word.value) { return next }
    var file = word
    if let sign = word.value.utf8.firstIndex(of: UInt8(ascii: "=")), word.value.hasPrefix("--") {
      file.value = String(word.value[word.value.index(after: sign)...])
    } else if word.value.hasPrefix("--") {
      return next
    } else {
      let letters = option.names.compactMap { $0.utf8.count == 2 ? $0.last : nil }
      guard let letter = word.value.dropFirst().firstIndex(where: letters.contains) else { return next }
      file.value = String(word.value[word.value.index(after: letter)...])
      if file.value.isEmpty { return next }
    }
    file.source = file.value
    return file
  }
}
