/// A program that runs the one named after its options.
struct ProgramWrapper: Sendable {
  /// Short options without a value, by letter.
  var flags = ""
  /// Short options with a value, by letter.
  var valued = ""
  /// Long options; those with a value that stands apart are in the second set.
  var longFlags: Set<String> = []
  var longValued: Set<String> = []
  /// Words before the program that are not options: the time of `timeout`.
  var operands = 0
  var takesAssignments = false
  /// The program gets words that are not written here.
  var addsArguments = false
  /// It runs as somebody else.
  var elevates = false

  static let all: [String: ProgramWrapper] = [
    "env": ProgramWrapper(
      flags: "i0v", valued: "uC", longFlags: ["--ignore-environment", "--null"], longValued: ["--unset", "--chdir"],
      takesAssignments: true),
    "command": ProgramWrapper(flags: "p"),
    "builtin": ProgramWrapper(),
    "exec": ProgramWrapper(flags: "cl", valued: "a"),
    "nohup": ProgramWrapper(),
    "time": ProgramWrapper(flags: "pv"),
    "nice": ProgramWrapper(flags: "0123456789", valued: "n", longValued: ["--adjustment"]),
    "ionice": ProgramWrapper(flags: "t", valued: "cn"),
    "timeout": ProgramWrapper(
      flags: "v", valued: "sk", longFlags: ["--foreground", "--preserve-status", "--verbose"],
      longValued: ["--signal", "--kill-after"], operands: 1),
    "stdbuf": ProgramWrapper(valued: "ioe", longValued: ["--input", "--output", "--error"]),
    "setsid": ProgramWrapper(flags: "cfw", longFlags: ["--ctty", "--fork", "--wait"]),
    "busybox": ProgramWrapper(),
    "toybox": ProgramWrapper(),
    "sudo": ProgramWrapper(
      flags: "nEHSkbAPBis", valued: "ughpCDrtTU", longFlags: ["--non-interactive", "--preserve-env", "--set-home"],
      longValued: ["--user", "--group"], takesAssignments: true, elevates: true),
    "doas": ProgramWrapper(flags: "ns", valued: "uC", elevates: true),
    "xargs": ProgramWrapper(
      flags: "0rtpx", valued: "InPLdEsa",
      longFlags: ["--null", "--no-run-if-empty", "--verbose", "--interactive", "--exit"],
      longValued: ["--max-args", "--max-procs", "--max-lines", "--delimiter", "--arg-file", "--max-chars"],
      addsArguments: true),
  ]

  /// Programs that run others as somebody else, in a way that is not taken apart.
  static let elevating: Set = ["su", "pkexec", "runuser", "gosu", "run0", "chroot", "nsenter", "unshare"]

  /// How many words an option takes, itself included; nil where it is not known.
  func length(ofOption word: String) -> Int? {
    if word.hasPrefix("--") {
      let name = String(word.prefix { $0 != "=" })
      if longFlags.contains(name) { return 1 }
      guard longValued.contains(name) else { return nil }
      return name == word ? 2 : 1
    }
    for (index, letter) in word.dropFirst().enumerated() {
      if valued.contains(letter) { return index + 2 == word.count ? 2 : 1 }
      if !flags.contains(letter) { return nil }
    }
    return 1
  }
}
