/// What is known of programs, by name. Everything that is not named here is unknown.
enum ProgramTable {
  static func rule(for program: String) -> ProgramRule? {
    special[program] ?? trades.first { $0.names.contains(program) }?.rule
  }

  /// Programs of one trade share a rule.
  private static let trades: [(names: Set<String>, rule: ProgramRule)] = [
    (
      [
        "cat", "head", "tail", "wc", "nl", "stat", "ls", "du", "df", "cmp", "diff", "comm", "paste", "cut", "tac",
        "rev", "md5sum", "sha1sum", "sha256sum", "sha512sum", "cksum", "b2sum", "base64", "od", "hexdump", "strings",
        "readlink", "realpath", "column", "fold", "expand", "tsort", "nm", "size", "ldd", "dir", "vdir",
      ], .reads(.read)
    ),
    (["grep", "egrep", "fgrep", "jq"], .reads(.readAfterFirst)),
    (
      [
        "echo", "true", "false", ":", "pwd", "which", "type", "whereis", "uname", "whoami",
        "id", "groups", "uptime", "nproc", "free", "ps", "seq", "sleep", "tty", "locale", "arch", "return", "exit",
        "break", "continue", "shift", "wait", "jobs", "basename", "dirname", "tr", "getconf", "for", "expr", "numfmt",
        "logname", "who", "w", "lscpu", "lsblk", "vmstat",
      ],
      .reads()
    ),
    // With -v they take a name in which code may stand: `a[$(x)]`.
    (["printf", "test", "["], .reads(.other, [.runs("-v")])),
    (["mkdir", "touch", "tee", "split", "mkfifo", "install", "gzip", "gunzip", "xz", "bzip2"], .writes(.written)),
    (["chmod", "chown", "chgrp"], .writes(.writtenAfterFirst, [.sensitive("-R", "--recursive")])),
    (["cp", "ln"], .writes(.lastIsWritten)),
    (["rm", "rmdir", "unlink", "shred", "truncate"], .destroys(.written)),
    (
      ["kill", "pkill", "killall", "shutdown", "reboot", "halt", "poweroff", "mkfs", "fdisk", "wipefs", "dropdb"],
      .destroys()
    ),
    (
      ["ping", "dig", "nslookup", "host", "whois", "traceroute", "apt", "apt-get", "apk", "dnf", "yum", "brew"],
      .network()
    ),
    (["nc", "ncat", "netcat", "socat", "telnet", "ftp", "sftp"], .unknown("talks to the network")),
    (
      [
        "make", "gmake", "ninja", "cmake", "ctest", "meson", "bazel", "mvn", "gradle", "gradlew", "ant", "sbt", "tox",
        "nox", "pytest", "jest", "vitest", "mocha", "tsc", "eslint", "prettier", "ruff", "black", "isort", "mypy",
        "pyright", "flake8", "pylint", "rubocop", "rspec", "rake", "phpunit", "golangci-lint", "gofmt", "rustfmt",
        "clang-format", "clang-tidy", "swiftlint", "shellcheck", "hadolint", "gcc", "g++", "clang", "clang++", "cc",
        "c++", "rustc", "javac", "swiftc",
      ], .projectCode()
    ),
    (
      ["sh", "bash", "zsh", "dash", "ksh", "fish", "ash", "csh", "tcsh", "pwsh", "powershell"],
      .unknown("a shell runs what it is given")
    ),
    (
      [
        "python", "python2", "python3", "node", "nodejs", "deno", "perl", "ruby", "php", "lua", "Rscript", "tclsh",
        "osascript", "irb", "ghci", "R", "julia", "expect",
      ], .unknown("an interpreter runs what it is given")
    ),
    (["eval", "source", ".", "trap", "watch", "parallel", "script", "at", "batch"], .unknown("runs what it is given")),
    (["npx", "bunx", "pnpx", "uvx", "pipx"], .unknown("fetches a program and runs it")),
    (["printenv", "env"], ProgramRule(kind: .sensitive, words: "prints the environment", level: .elevated)),
    (["export", "local", "readonly", "declare", "typeset"], .reads()),
    (["cd", "pushd", "popd", "read", "set", "command"], .reads()),
    (["crontab", "visudo", "passwd", "chsh", "usermod", "useradd", "ssh-keygen", "ssh-add", "gpg"], .guarded),
    (["ssh", "scp", "rsync"], .network([.runs("-e", "--rsh", "--rsync-path", "-o"), .destroys("--del", "--delete")])),
    (["alias"], .unknown("gives a word another meaning")),
  ]

  /// Programs with a rule of their own.
  private static let special: [String: ProgramRule] = [
    "mv": .writes(.written),
    "dd": ProgramRule(kind: .destructive),
    "find": .reads(.other, [.destroys("-delete"), .writesFile("-fprint", "-fprint0", "-fprintf", "-fls")]),
    "fd": .reads(.readAfterFirst, [.runs("-x", "-X", "--exec", "--exec-batch")]),
    "rg": .reads(.readAfterFirst, [.runs("--pre", "--search-zip", "-z", "--hostname-bin")]),
    "sort": .reads(.read, [.writesFile("-o", "--output"), .runs("--compress-program")]),
    "uniq": .writes(.lastIsWritten),
    "xxd": .writes(.lastIsWritten),
    "tree": .reads(.read, [.writesFile("-o")]),
    "file": .reads(.read, [.writes("-C", "--compile")]),
    "date": .reads(.other, [.sensitive("-s", "--set")]),
    "sed": .reads(.readAfterFirst, [.writes("-i", "--in-place"), .runs("-f", "--file", "-l")]),
    "awk": .reads(.readAfterFirst, [.runs("-f", "--file", "-i", "--include", "-l", "--load", "-E", "--exec")]),
    "yq": .reads(.readAfterFirst, [.writes("-i", "--inplace")]),
    "tar": .writes(.other, [.runs("--to-command", "-I", "--use-compress-program", "--checkpoint-action", "-F")]),
    "unzip": .writes(), "zip": .writes(.other, [.runs("-TT", "--unzip-command")]), "patch": .writes(),
    "curl": .network([.bypasses("-k", "--insecure"), .runs("-K", "--config"), .writesFile("-o", "--output")]),
    "wget": .network([
      .bypasses("--no-check-certificate"), .writesFile("-O", "--output-document"), .runs("-e", "--execute"),
    ]),
    "git": .git, "gh": .gitHub, "npm": .npm, "pnpm": .npm, "yarn": .npm, "bun": .npm, "pip": .pip, "pip3": .pip,
    "cargo": .cargo, "go": .go, "swift": .swift, "dotnet": .dotnet, "docker": .docker, "podman": .docker,
    "kubectl": .kubectl, "bundle": .bundle, "uv": .uv, "terraform": .terraform,
  ]
}

extension ProgramRule {
  fileprivate static let guarded = ProgramRule(kind: .sensitive, words: "changes who may do what")
}
