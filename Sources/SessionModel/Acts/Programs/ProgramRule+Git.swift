extension ProgramRule {
  static let git = subcommands(
    [
      "status": .reads(), "blame": .reads(), "rev-parse": .reads(), "ls-files": .reads(), "ls-tree": .reads(),
      "describe": .reads(), "shortlog": .reads(), "cat-file": .reads(), "merge-base": .reads(),
      "rev-list": .reads(), "name-rev": .reads(), "show-ref": .reads(), "for-each-ref": .reads(),
      "check-ignore": .reads(), "count-objects": .reads(), "whatchanged": .reads(), "var": .reads(),
      "diff": shown, "log": shown, "show": shown, "diff-tree": shown, "diff-index": shown,
      "grep": .reads(.other, [.runs("-O", "--open-files-in-pager", "--ext-grep")]),
      "add": .writes(), "mv": .writes(), "init": .writes(), "apply": .writes(), "am": .writes(), "notes": .writes(),
      "cherry-pick": .writes(), "revert": .writes(), "merge": .writes(.other, [.bypasses("--no-verify")]),
      "commit": .writes(.other, [.bypasses("--no-verify", "-n")]),
      "rebase": .writes(.other, [.runs("-x", "--exec", "-i", "--interactive"), .bypasses("--no-verify")]),
      "stash": stash, "reflog": .subcommands(["": .reads(), "show": .reads()]),
      "switch": .writes(.other, [.destroys("-f", "--force", "--discard-changes", "-C")]),
      "checkout": .writes(.other, [.destroys("-f", "--force", "-B", "--", ".")]),
      "restore": .destroys(), "rm": .destroys(), "clean": .destroys(), "gc": .destroys(), "prune": .destroys(),
      "filter-branch": .destroys(), "update-ref": .destroys(),
      "reset": .writes(.other, [.destroys("--hard", "--merge", "--keep")]),
      "branch": .writes(.other, [.destroys("-d", "-D", "--delete", "-f", "--force", "-M", "-C")]),
      "tag": .writes(.other, [.destroys("-d", "--delete", "-f", "--force")]),
      "worktree": .subcommands(["list": .reads(), "add": .writes(), "remove": .destroys(), "prune": .destroys()]),
      "remote": .subcommands(["": .reads(), "-v": .reads(), "get-url": .reads(), "show": .network()]),
      "fetch": exchange, "pull": exchange, "clone": exchange, "ls-remote": exchange, "push": push,
      "config": .subcommands([
        "--get": .reads(), "--list": .reads(), "-l": .reads(), "--get-all": .reads(), "get": .reads(), "list": .reads(),
      ]),
    ],
    [.runs("-c", "--exec-path", "--config-env", "--git-dir", "--work-tree")], valueOptions: ["-C", "-c"])

  private static let shown = reads(
    .other, [.writesFile("--output"), .runs("--ext-diff", "--textconv", "--no-index")])
  private static let stash = subcommands([
    "": .writes(), "list": .reads(), "show": .reads(), "push": .writes(), "pop": .writes(), "apply": .writes(),
    "save": .writes(), "drop": .destroys(), "clear": .destroys(),
  ])
  private static let exchange = network([
    .runs("--upload-pack", "-u", "-c", "--config", "--template"), .destroys("-f", "--force"),
  ])
  private static let push = network([
    .destroys("-f", "--force", "--force-with-lease", "--delete", "-d", "--mirror", "--prune"),
    .bypasses("--no-verify"), .runs("--receive-pack", "--exec"),
  ])

  static let gitHub = subcommands([
    "pr": .subcommands([
      "view": .network(), "list": .network(), "diff": .network(), "status": .network(), "checks": .network(),
      "create": .network(), "comment": .network(), "checkout": .network(), "merge": .destroys(), "close": .destroys(),
    ]),
    "issue": .subcommands([
      "view": .network(), "list": .network(), "status": .network(), "create": .network(), "comment": .network(),
      "close": .destroys(), "delete": .destroys(),
    ]),
    "run": .subcommands(["view": .network(), "list": .network(), "watch": .network(), "download": .network()]),
    "repo": .subcommands(["view": .network(), "list": .network(), "clone": .network(), "delete": .destroys()]),
    "release": .subcommands(["view": .network(), "list": .network(), "delete": .destroys()]),
    "search": .network(), "status": .network(), "auth": guardedGitHub, "secret": guardedGitHub,
    "variable": guardedGitHub, "workflow": guardedGitHub, "ssh-key": guardedGitHub, "gpg-key": guardedGitHub,
  ])

  private static let guardedGitHub = ProgramRule(kind: .sensitive, words: "credentials or workflows at GitHub")
}
