import Testing

@testable import SessionCore

struct RuntimeLocatorTests {
  private let program = ImaginedFiles.program

  private func locate(
    _ files: ImaginedFiles, named: String? = nil, _ variables: [String: String] = ["PATH": "/usr/bin"]
  ) throws(LocatorError) -> LocatedRuntime {
    try RuntimeLocator(files: files, variables: variables).locate(named: named)
  }

  @Test func `what is named comes before the variable, the variable before PATH, and PATH before an SDK`() throws {
    let sdk = "/home/me/.local/lib/python3.12/site-packages/copilot/bin/copilot"
    let files = ImaginedFiles(
      entries: ["/a/copilot": program, "/b/copilot": program, "/c/copilot": program, sdk: program])
    var variables = ["COPILOT_CLI_PATH": "/b/copilot", "PATH": "/c", "HOME": "/home/me"]
    #expect(
      try locate(files, named: "/a/copilot", variables)
        == LocatedRuntime(path: "/a/copilot", interpreter: nil, source: .option))
    #expect(
      try locate(files, variables) == LocatedRuntime(path: "/b/copilot", interpreter: nil, source: .environment))
    variables["COPILOT_CLI_PATH"] = ""
    #expect(try locate(files, variables) == LocatedRuntime(path: "/c/copilot", interpreter: nil, source: .searchPath))
    variables["PATH"] = "/nothing"
    #expect(try locate(files, variables) == LocatedRuntime(path: sdk, interpreter: nil, source: .sdk))
  }

  @Test func `of several Python versions the last is taken`() throws {
    let place = { (minor: Int) in "/home/me/.local/lib/python3.\(minor)/site-packages/copilot/bin/copilot" }
    let files = ImaginedFiles(entries: [place(9): program, place(11): program, place(12): program])
    #expect(try locate(files, ["HOME": "/home/me"]).path == place(12))
  }

  @Test func `nothing anywhere is told with the places that were searched`() {
    #expect(
      throws: LocatorError.notFound(
        searched: [
          "COPILOT_CLI_PATH", "copilot on PATH", "~/.local/lib/python3*/site-packages/copilot/bin/copilot",
        ])
    ) { try locate(ImaginedFiles()) }
  }

  @Test func `a named runtime that is missing is refused, and no other is run instead`() {
    let files = ImaginedFiles(entries: ["/usr/bin/copilot": program])
    #expect(throws: LocatorError.unusable(path: "/a/copilot", source: .option, problem: .isMissing)) {
      try locate(files, named: "/a/copilot")
    }
  }

  @Test func `links are followed and the target is judged`() throws {
    var files = ImaginedFiles(
      entries: ["/opt/copilot-1.0/copilot": program], links: ["/usr/bin/copilot": "/opt/copilot-1.0/copilot"])
    #expect(try locate(files).path == "/opt/copilot-1.0/copilot")
    files.entries["/opt/copilot-1.0"] = FileDescription(kind: .directory, owner: 0, permissions: 0o777)
    #expect(
      throws: LocatorError.unusable(
        path: "/usr/bin/copilot", source: .searchPath, problem: .isWritableByOthers(place: "/opt/copilot-1.0"))
    ) { try locate(files) }
  }

  @Test(arguments: [
    (FileDescription(kind: .directory, owner: 0, permissions: 0o755), RuntimeProblem.isNoPlainFile),
    (FileDescription(kind: .other, owner: 0, permissions: 0o755), .isNoPlainFile),
    (FileDescription(kind: .file, owner: 0, permissions: 0o644), .isNotExecutable),
    (FileDescription(kind: .file, owner: 0, permissions: 0o775), .isWritableByOthers(place: "/a/copilot")),
    (FileDescription(kind: .file, owner: 0, permissions: 0o757), .isWritableByOthers(place: "/a/copilot")),
    (FileDescription(kind: .file, owner: 1_001, permissions: 0o755), .belongsToSomebodyElse(place: "/a/copilot")),
  ])
  func `a file that somebody could have changed, or that is no program, is refused`(
    _ facts: FileDescription, _ problem: RuntimeProblem
  ) {
    let files = ImaginedFiles(entries: ["/a/copilot": facts])
    #expect(throws: LocatorError.unusable(path: "/a/copilot", source: .option, problem: problem)) {
      try locate(files, named: "/a/copilot")
    }
  }

  @Test(arguments: [
    (FileDescription(kind: .directory, owner: 0, permissions: 0o775), RuntimeProblem.isWritableByOthers(place: "/a")),
    (FileDescription(kind: .directory, owner: 0, permissions: 0o757), .isWritableByOthers(place: "/a")),
    (FileDescription(kind: .directory, owner: 1_001, permissions: 0o755), .belongsToSomebodyElse(place: "/a")),
    (FileDescription(kind: .directory, owner: 1_001, permissions: 0o1777), .belongsToSomebodyElse(place: "/a")),
  ])
  func `a directory above it that somebody could have changed is refused`(
    _ facts: FileDescription, _ problem: RuntimeProblem
  ) {
    let files = ImaginedFiles(entries: ["/a": facts, "/a/b/copilot": program])
    #expect(throws: LocatorError.unusable(path: "/a/b/copilot", source: .option, problem: problem)) {
      try locate(files, named: "/a/b/copilot")
    }
  }

  @Test func `a sticky directory such as that for temporary files is good enough`() throws {
    let files = ImaginedFiles(entries: [
      "/tmp": FileDescription(kind: .directory, owner: 0, permissions: 0o1777),
      "/tmp/copilot": FileDescription(kind: .file, owner: 1_000, permissions: 0o700),
    ])
    #expect(try locate(files, named: "/tmp/copilot").path == "/tmp/copilot")
  }

  @Test(arguments: ["", ".", "/usr/bin:", ":/usr/bin", ".:/usr/bin", "tools", "/home/me/project"])
  func `a runtime planted in the current directory is refused, however PATH leads there`(path: String) {
    let files = ImaginedFiles(
      entries: ["/home/me/project/copilot": program, "/home/me/project/tools/copilot": program])
    #expect {
      try locate(files, ["PATH": path])
    } throws: { error in
      guard case LocatorError.unusable(_, .searchPath, .isInCurrentDirectory) = error else { return false }
      return true
    }
  }

  @Test func `an element of PATH that leads into the current directory through a link is refused`() {
    let files = ImaginedFiles(
      entries: ["/home/me/project/copilot": program],
      links: ["/innocent/copilot": "/home/me/project/copilot"])
    #expect(
      throws: LocatorError.unusable(path: "/innocent/copilot", source: .searchPath, problem: .isInCurrentDirectory)
    ) { try locate(files, ["PATH": "/innocent"]) }
  }

  @Test func `a relative path in the variable is refused, one on the command line is the person's choice`() throws {
    let files = ImaginedFiles(entries: ["/home/me/project/copilot": program])
    #expect(
      throws: LocatorError.unusable(path: "./copilot", source: .environment, problem: .isInCurrentDirectory)
    ) { try locate(files, ["COPILOT_CLI_PATH": "./copilot"]) }
    #expect(try locate(files, named: "./copilot").path == "/home/me/project/copilot")
  }

  @Test func `a runtime below the current directory is found, as at home`() throws {
    let files = ImaginedFiles(entries: ["/home/me/bin/copilot": program], currentDirectory: "/home/me")
    #expect(try locate(files, ["PATH": "/home/me/bin"]).path == "/home/me/bin/copilot")
  }

  @Test func `a script is run by node, which is judged like the runtime`() throws {
    let script = FileDescription(kind: .file, owner: 0, permissions: 0o644)
    var files = ImaginedFiles(entries: ["/usr/lib/copilot/index.js": script, "/usr/bin/node": program])
    #expect(
      try locate(files, named: "/usr/lib/copilot/index.js")
        == LocatedRuntime(path: "/usr/lib/copilot/index.js", interpreter: "/usr/bin/node", source: .option))
    files.entries["/usr/bin/node"] = FileDescription(kind: .file, owner: 0, permissions: 0o777)
    #expect(
      throws: LocatorError.noInterpreter(
        script: "/usr/lib/copilot/index.js", problem: .isWritableByOthers(place: "/usr/bin/node"))
    ) { try locate(files, named: "/usr/lib/copilot/index.js") }
    files.entries["/usr/bin/node"] = nil
    #expect(throws: LocatorError.noInterpreter(script: "/usr/lib/copilot/index.js", problem: nil)) {
      try locate(files, named: "/usr/lib/copilot/index.js")
    }
  }

  @Test func `the command that npm installs is a link to a script`() throws {
    let files = ImaginedFiles(
      entries: ["/usr/lib/copilot/index.js": program, "/usr/bin/node": program],
      links: ["/usr/bin/copilot": "/usr/lib/copilot/index.js"])
    #expect(
      try locate(files)
        == LocatedRuntime(path: "/usr/lib/copilot/index.js", interpreter: "/usr/bin/node", source: .searchPath))
  }

  @Test func `every refusal says what is wrong, where, and what to do`() {
    let error = LocatorError.unusable(
      path: "/a/b/copilot", source: .searchPath, problem: .isWritableByOthers(place: "/a"))
    #expect(error.words == "/a/b/copilot (found on PATH) is not run: other users may change /a")
    #expect(error.advice == "if you trust what is there now: chmod go-w /a")
  }
}
