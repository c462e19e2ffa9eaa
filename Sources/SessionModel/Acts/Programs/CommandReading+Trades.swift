extension CommandReading {
  /// Programs of which more is known than a table can say.
  mutating func readTrade(_ program: String) {
    switch program {
    case "cd", "pushd", "popd": readMove(program)
    case "find": readFind()
    case "sed": readSed()
    case "awk", "gawk", "mawk", "nawk": readAwk()
    case "curl", "wget": readFetch(program)
    case "ssh": readRemote()
    case "git": readPush()
    case "read", "for": readNames(program)
    case "set": readSet()
    case "dd": for word in arguments where word.value.hasPrefix("of=") { write(word.dropping("of=")) }
    case "export", "local", "readonly", "declare", "typeset": readDeclaration(program)
    default: readInterpreter(program)
    }
  }

  private mutating func readMove(_ program: String) {
    let target = Self.operands(in: arguments[...]).first
    guard program != "popd", target?.isPlain != false, target?.value != "-" else {
      folder.move(to: nil)
      return reason(.outsideRepository, "\(program) to a folder that is not told", .elevated)
    }
    let path = PathText(target?.value ?? "~")
    if let target { note(path: target.source) }
    if !folder.place(of: path).isInside { reason(.outsideRepository, "goes to \(target?.source ?? "~")", .elevated) }
    folder.move(to: path)
  }

  private mutating func readFind() {
    for word in arguments.prefix(while: { !$0.value.hasPrefix("-") && $0.value != "(" && $0.value != "!" }) {
      read(word)
    }
    for (index, word) in arguments.enumerated() where ["-exec", "-execdir", "-ok", "-okdir"].contains(word.value) {
      let inner = arguments.dropFirst(index + 1).prefix { $0.value != ";" && $0.value != "+" }
      let name = inner.first?.source ?? "nothing"
      mark(.runsCode("\(word.value) \(name)"))
      var nested = SimpleCommand(connector: .inside)
      nested.words = Array(inner)
      let reading = CommandReading(nested, in: folder)
      for doubt in reading.doubts { self.doubt(doubt) }
      for found in reading.reasons where found.kind != .read { reason(found.kind, found.words, found.level) }
      let isHarmless = reading.program.flatMap(ProgramTable.rule)?.kind == .read
      reason(.unknown, "find \(word.value) \(name)", isHarmless ? .elevated : .high)
    }
  }

  /// A script that is no more than lines to print or delete, or one plain replacement.
  private mutating func readSed() {
    var scripts: [ShellWord] = []
    for (index, word) in arguments.enumerated() where word.value == "-e" || word.value == "--expression" {
      if arguments.indices.contains(index + 1) { scripts.append(arguments[index + 1]) }
    }
    if scripts.isEmpty, let first = Self.operands(in: arguments[...]).first { scripts = [first] }
    guard !scripts.isEmpty, scripts.allSatisfy({ $0.isPlain && SedScript.isPlain($0.value) }) else {
      return reason(.unknown, "a sed script that may write or run something")
    }
  }

  private mutating func readAwk() {
    let mayAct = arguments.contains { word in
      !word.isPlain || ["system", "getline", "|", ">", "@", "close"].contains(where: word.value.containsBytes)
    }
    if mayAct { reason(.unknown, "an awk program that may write or run something") }
  }

  /// `ssh host words…` runs the words there.
  private mutating func readRemote() {
    let operands = Self.operands(in: arguments[...])
    guard let host = operands.first else { return }
    note(host: host.value.pieces(separatedBy: "@").last.map(String.init) ?? host.value)
    mark(.runsCode("on \(host.source)"))
    reason(.unknown, "runs commands on \(host.source)")
  }

  /// `git push origin +main` and `:main` overwrite and delete without an option.
  private mutating func readPush() {
    let isPush = arguments.contains { $0.value == "push" }
    for word in arguments {
      if word.value.containsBytes("::") { reason(.unknown, "an address that names a program: \(word.source)") }
      guard isPush else { continue }
      if word.value.hasPrefix("+") || word.value.hasPrefix(":") { reason(.destructive, "git push \(word.source)") }
    }
  }

  private mutating func readNames(_ program: String) {
    let names = program == "for" ? arguments.prefix(1) : Self.operands(in: arguments[...])[...]
    for word in names {
      guard word.isBare, word.value.utf8.allSatisfy(ShellParser.isNameByte) else {
        reason(.unknown, "a variable that the shell puts in: \(word.source)")
        continue
      }
      set(word.value)
    }
  }

  /// `set -euo pipefail` is how scripts begin; other options may do anything.
  private mutating func readSet() {
    if arguments.isEmpty { reason(.sensitive, "prints the environment", .elevated) }
    let isUsual = arguments.allSatisfy { word in
      guard word.isBare else { return false }
      if word.value == "pipefail" { return true }
      return word.value.hasPrefix("-") && word.value.dropFirst().allSatisfy { "euxo".contains($0) }
    }
    if !isUsual { reason(.unknown, "set with other options") }
  }

  private mutating func readDeclaration(_ program: String) {
    for word in Self.operands(in: arguments[...]) {
      if let name = word.assignedName {
        assign(name, word.source)
      } else if !word.isBare {
        reason(.unknown, "a variable that the shell puts in: \(word.source)")
      }
    }
    if arguments.contains(where: { $0.value.hasPrefix("-") && $0.value != "-r" && $0.value != "-x" }) {
      reason(.unknown, "\(program) with an option")
    }
  }
}
