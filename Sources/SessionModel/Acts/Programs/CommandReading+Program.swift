extension CommandReading {
  /// Programs that run others, within each other. More is nothing that anybody writes.
  private static let wrapperLimit = 8

  /// Finds the program behind `sudo`, `env`, `timeout 5` and the like.
  mutating func resolveProgram() {
    var words = command.words[...]
    for _ in 0..<Self.wrapperLimit {
      guard let first = words.first, let name = programName(first) else { return }
      words.removeFirst()
      (program, arguments) = (name, Array(words))
      guard let wrapper = ProgramWrapper.all[name] else {
        resolveModule(of: name)
        return noteElevation(name)
      }
      if wrapper.elevates { elevate(name) }
      if name == "command", let option = words.first?.value, option.hasPrefix("-v") || option.hasPrefix("-V") { return }
      guard let rest = skipOptions(of: wrapper, name, words) else {
        (program, arguments) = (nil, [])
        return
      }
      if rest.isEmpty { return }
      if wrapper.addsArguments {
        getsMoreArguments = true
        mark(.runsCode(name))
      }
      words = rest
    }
    (program, arguments) = (nil, [])
    doubt("too many programs that run others")
  }

  /// `python3 -m pytest` is `pytest`. Only of modules that are known as programs is it known that they are the same.
  private mutating func resolveModule(of name: String) {
    let modules: Set = ["pytest", "mypy", "black", "ruff", "flake8", "isort", "pylint", "tox", "nox", "pip"]
    guard ["python", "python3"].contains(name), arguments.count > 1, arguments[0].isBare, arguments[0].value == "-m",
      arguments[1].isBare, modules.contains(arguments[1].value)
    else { return }
    program = arguments[1].value
    arguments.removeFirst(2)
  }

  private mutating func noteElevation(_ name: String) {
    if ProgramWrapper.elevating.contains(name) { elevate(name) }
  }

  private mutating func elevate(_ name: String) {
    mark(.elevated(name))
    reason(.unknown, "\(name) runs it as somebody else")
  }

  /// What follows the options; nil where an option is not known.
  private mutating func skipOptions(of wrapper: ProgramWrapper, _ name: String, _ words: ArraySlice<ShellWord>)
    -> ArraySlice<ShellWord>?
  {
    var rest = words
    while let word = rest.first, word.isPlain, word.value.hasPrefix("-") {
      rest.removeFirst()
      if word.value == "--" { break }
      guard word.value != "-", let length = wrapper.length(ofOption: word.value) else {
        doubt("an option of \(name) that is not known")
        return nil
      }
      rest = rest.dropFirst(length - 1)
    }
    while wrapper.takesAssignments, let word = rest.first, let name = Self.assignedName(word) {
      assign(name, word.source)
      rest.removeFirst()
    }
    return rest.dropFirst(wrapper.operands)
  }

  /// `env` takes quoted assignments too.
  private static func assignedName(_ word: ShellWord) -> String? {
    if let name = word.assignedName { return name }
    guard word.isQuoted, !word.value.hasPrefix("/"), let end = word.value.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      return nil
    }
    return String(word.value[..<end])
  }

  /// The name of a program, where it is written plainly enough to be sure of it.
  private mutating func programName(_ word: ShellWord) -> String? {
    guard word.isPlain, !word.value.isEmpty else {
      doubt("a program that the shell puts in: \(word.source)")
      return nil
    }
    guard word.value.isPrintableASCII else {
      doubt("a program whose name is not plain ASCII")
      return nil
    }
    if word.isQuoted { doubt("a program whose name is quoted: \(word.source)") }
    if word.hasPattern, word.value != "[", word.value != "[[" {
      doubt("a program whose name is a pattern: \(word.source)")
      return nil
    }
    let path = PathText(word.value)
    let name = path.last
    if word.value.containsBytes("/"), !Self.isSystemFolder(path) {
      note(path: word.source)
      mark(.runsCode(word.source))
      isOwnProgram = true
      reason(.unknown, "\(word.source) is a program of its own")
    }
    return name
  }

  private static func isSystemFolder(_ path: PathText) -> Bool {
    let folder = "/" + path.components.dropLast().joined(separator: "/")
    return path.isAbsolute && ["/bin", "/usr/bin", "/sbin", "/usr/sbin", "/usr/local/bin"].contains(folder)
  }
}
