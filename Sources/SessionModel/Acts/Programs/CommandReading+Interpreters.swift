extension CommandReading {
  static let shells: Set = ["sh", "bash", "zsh", "dash", "ksh", "fish", "ash", "csh", "tcsh"]
  private static let interpreters: Set = [
    "python", "python2", "python3", "node", "nodejs", "deno", "perl", "ruby", "php", "lua", "Rscript", "tclsh",
    "osascript", "pwsh", "powershell", "R", "julia", "expect",
  ]
  private static let runners: Set = [
    "eval", "source", ".", "trap", "watch", "parallel", "script", "npx", "bunx", "uvx",
  ]

  mutating func readInterpreter(_ program: String) {
    if Self.runners.contains(program) { mark(.runsCode(program)) }
    if program == "eval", arguments.allSatisfy(\.isPlain) {
      innerText = arguments.map(\.value).joined(separator: " ")
    }
    let isShell = Self.shells.contains(program)
    guard isShell || Self.interpreters.contains(program) else { return }
    let operands = Self.operands(in: arguments[...])
    if command.isFed, takesProgramFromInput(operands) {
      mark(.pipeToShell(program))
      return reason(.unknown, "the output is run by \(program)")
    }
    if let option = codeOption(isShell: isShell) {
      mark(.runsCode("\(program) \(option.word.source)"))
      if isShell, let code = option.code, code.isPlain { innerText = code.value }
      if isShell, option.code?.isPlain != true { doubt("code that the shell puts in") }
    } else if let file = operands.first {
      mark(.runsCode("\(program) \(file.source)"))
    } else if command.redirections.contains(where: { $0.direction != .write }) {
      mark(.runsCode("\(program) with its input"))
    }
  }

  /// Endings of scripts, by the interpreter that they are written for.
  private static let scriptEndings: [String: [String]] = [
    "python": [".py"], "python3": [".py"], "node": [".js", ".mjs", ".cjs"], "ruby": [".rb"], "perl": [".pl"],
    "php": [".php"],
  ]

  /// Whether it runs a file of the repository, named plainly and before any option: the project's own code, as with
  /// `make`.
  var runsOwnScript: Bool {
    guard let program, let endings = Self.scriptEndings[program], let script = arguments.first, script.isBare,
      !script.value.hasPrefix("-"), endings.contains(where: script.value.hasSuffix)
    else { return false }
    return folder.place(of: PathText(script.value)).isInside
  }

  private func takesProgramFromInput(_ operands: [ShellWord]) -> Bool {
    operands.isEmpty
      || arguments.contains { word in
        word.value == "-" || word.value == "/dev/stdin" || word.value.hasPrefix("-") && word.value.hasSuffix("s")
      }
  }

  /// The option that says that code follows, with the code.
  private func codeOption(isShell: Bool) -> (word: ShellWord, code: ShellWord?)? {
    guard
      let index = arguments.firstIndex(where: { word in
        guard word.value.hasPrefix("-") else { return false }
        if isShell { return !word.value.hasPrefix("--") && word.value.containsBytes("c") }
        return ["-c", "-e", "-E", "-r", "-p", "--eval", "--print"].contains(word.value)
      })
    else { return nil }
    let code = arguments.dropFirst(index + 1).first { isShell ? !$0.value.hasPrefix("-") : true }
    return (arguments[index], code)
  }
}
