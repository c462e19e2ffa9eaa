extension CommandReading {
  /// A variable is set.
  mutating func assign(_ name: String, _ source: String) {
    mark(.assigns(source))
    set(name)
  }

  mutating func set(_ name: String) {
    if Self.isHarmless(name) { return }
    reason(.unknown, "sets \(name)", Self.changesPrograms(name) ? .high : .elevated)
  }

  /// By custom a shell's own variables are in small letters, and no program looks at them.
  private static func isHarmless(_ name: String) -> Bool {
    if changesPrograms(name) { return false }
    let isOwn = name.utf8.allSatisfy { !(0x41...0x5A).contains($0) }
    return isOwn || name.hasPrefix("LC_") || harmless.contains(name)
  }

  /// Variables that make other code run, or a program do something else.
  private static func changesPrograms(_ name: String) -> Bool {
    let upper = name.uppercased()
    return loaders.contains(upper) || loaderPrefixes.contains(where: upper.hasPrefix) || upper.hasSuffix("_PROXY")
      || upper.hasSuffix("OPTIONS") || upper.hasSuffix("OPT") || upper.hasSuffix("FLAGS") || upper.hasSuffix("PATH")
  }

  private static let harmless: Set = [
    "CI", "NODE_ENV", "FORCE_COLOR", "NO_COLOR", "LANG", "LANGUAGE", "TZ", "DEBUG", "RUST_LOG", "RUST_BACKTRACE",
    "TERM", "COLUMNS", "LINES", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE", "CLICOLOR",
  ]
  private static let loaders: Set = [
    "IFS", "ENV", "SHELL", "EDITOR", "VISUAL", "PAGER", "HOME", "TMPDIR", "PROMPT_COMMAND", "PS4", "BROWSER", "CC",
    "CXX", "LD", "PYTHONSTARTUP", "PYTHONHOME", "RUSTC_WRAPPER", "LESSOPEN", "CDPATH", "SHELLOPTS", "PYTHONINSPECT",
  ]
  private static let loaderPrefixes = [
    "LD_", "DYLD_", "BASH_", "GIT_", "NPM_", "PERL", "RUBY", "JAVA_", "SSH_", "MAKE",
  ]
}
