extension ProgramRule {
  static let npm = subcommands([
    "test": .projectCode(), "t": .projectCode(), "run": .projectCode(), "run-script": .projectCode(),
    "start": .projectCode(), "build": .projectCode(), "lint": .projectCode(), "ci": installs, "install": installs,
    "i": installs, "add": installs, "update": installs, "uninstall": .writes(), "remove": .writes(), "ls": .reads(),
    "list": .reads(), "view": .network(), "outdated": .network(), "audit": .network(), "why": .reads(),
    "publish": publishes, "unpublish": .destroys(),
  ])
  static let pip = subcommands([
    "install": installs, "download": installs, "uninstall": .destroys(), "list": .reads(), "show": .reads(),
    "freeze": .reads(), "check": .reads(), "index": .network(),
  ])
  static let cargo = subcommands([
    "build": .projectCode(), "test": .projectCode(), "check": .projectCode(), "run": .projectCode(),
    "clippy": .projectCode(), "fmt": .writes(), "bench": .projectCode(), "doc": .projectCode(), "tree": .reads(),
    "metadata": .reads(), "fetch": .network(), "update": .network(), "add": .network(), "install": installs,
    "clean": .destroys(), "publish": publishes,
  ])
  static let go = subcommands([
    "build": goCode, "test": goCode, "vet": goCode, "fmt": .writes(), "list": .reads(), "doc": .reads(),
    "version": .reads(), "env": .subcommands(["": .reads()]), "mod": .network(), "get": installs,
  ])
  static let swift = subcommands([
    "build": .projectCode(), "test": .projectCode(), "run": .projectCode(),
    "format": .writes(), "package": .projectCode([.bypasses("--allow-", "--disable-sandbox")]),
  ])
  static let dotnet = subcommands([
    "build": .projectCode(), "test": .projectCode(), "run": .projectCode(), "restore": installs, "format": .writes(),
  ])
  static let bundle = subcommands(["install": installs, "exec": .projectCode(), "update": installs, "list": .reads()])
  static let uv = subcommands(["sync": installs, "lock": .network(), "run": .projectCode(), "add": installs])

  static let docker = subcommands([
    "ps": .reads(), "images": .reads(), "logs": .reads(), "inspect": .reads(), "version": .reads(),
    "info": .reads(), "pull": .network(), "push": publishes, "build": .projectCode(), "rm": .destroys(),
    "rmi": .destroys(), "kill": .destroys(), "stop": .destroys(),
    "run": ProgramRule(
      kind: .unknown, words: "a container runs what it is given", options: [.bypasses("--privileged")]),
  ])
  static let kubectl = subcommands([
    "get": .network(), "describe": .network(), "logs": .network(), "apply": .destroys(), "delete": .destroys(),
  ])
  static let terraform = subcommands([
    "plan": .network(), "validate": .reads(), "fmt": .writes(), "init": installs, "apply": .destroys(),
    "destroy": .destroys(),
  ])

  private static let installs = ProgramRule(kind: .network, words: "installs packages, which may run code of theirs")
  private static let publishes = ProgramRule(kind: .destructive, words: "publishes")
  private static let goCode = projectCode([.runs("-exec", "-toolexec", "-vettool")])
}
