import Testing

@testable import SessionModel

@Suite struct PathTests {
  private static let known = Workplace(directory: "/workspaces/demo/src", root: nil)

  @Test(arguments: [
    ("a", Workplace(), PathPlace.insideRepository), ("./a/../b", Workplace(), .insideRepository),
    ("../a", Workplace(), .outside), ("a/../../b", Workplace(), .outside), ("/workspace/a", Workplace(), .outside),
    ("~", Workplace(), .outside), ("~root/a", Workplace(), .outside), ("/tmp/a", Workplace(), .temporary),
    ("/tmp", Workplace(), .outside), ("/tmp/../etc/passwd", Workplace(), .outside),
    ("a", known, .insideRepository), ("../a", known, .insideRepository), ("../../a", known, .outside),
    ("/workspaces/demo/x", known, .insideRepository), ("/workspaces/demo", known, .insideRepository),
    ("/workspaces/demo-2/x", known, .outside), ("/workspaces/demo/../x", known, .outside),
    ("/a/../../workspaces/demo", known, .outside), ("/", known, .outside),
    ("x", Workplace(directory: "/srv/demo/a", root: "/srv/demo"), .insideRepository),
    ("../b", Workplace(directory: "/srv/demo/a", root: "/srv/demo"), .insideRepository),
    ("x", Workplace(directory: "/opt", root: "/srv/demo"), .outside),
    ("x", Workplace(directory: "/"), .insideRepository), ("/x", Workplace(directory: "/"), .outside),
  ])
  func `a path is judged from where the agent works`(_ path: String, _ workplace: Workplace, _ place: PathPlace) {
    #expect(WorkingFolder(workplace).place(of: PathText(path)) == place)
  }

  @Test func `who has left the repository is not taken to have come back`() {
    var folder = WorkingFolder(Self.known)
    folder.move(to: PathText("/tmp/x"))
    folder.move(to: PathText("/workspaces/demo"))
    #expect(folder.place(of: PathText("a")) == .outside)
    #expect(folder.place(of: PathText("/workspaces/demo/a")) == .insideRepository)
  }

  @Test func `going down may fail, so that a way up leads up from where it began`() {
    var folder = WorkingFolder(Workplace(directory: "/srv/demo"))
    folder.move(to: PathText("a/b"))
    #expect(folder.place(of: PathText("../x")) == .outside)
  }

  @Test(arguments: [
    (".env", GuardedFile?.some(.credentials)), ("a/.env.local", .credentials), (".env.example", nil),
    ("/root/.ssh/config", .credentials), ("x/id_rsa.pub", .credentials), ("certs/a.pem", .credentials),
    (".npmrc", .credentials), ("~/.docker/config.json", .credentials), ("config.json", nil),
    ("/proc/self/environ", .credentials), ("/etc/shadow", .credentials), ("/etc/hosts", .control),
    (".github/workflows/ci.yml", .control), (".GITHUB/Workflows/ci.yml", .control), (".github", .control),
    (".github/ISSUE_TEMPLATE/a.md", nil), (".github/copilot-instructions.md", .control), (".copilot/x", .control),
    (".claude/settings.json", .control), (".vscode/settings.json", .control), (".vscode/extensions.json", nil),
    (".git/hooks/pre-commit", .control), (".git/config", .control), (".gitignore", nil), ("Jenkinsfile", .control),
    (".gitlab-ci.yml", .control), (".bashrc", .control), ("mcp.json", .control), (".mcp.json", .control),
    ("AGENTS.md", .control), ("src/main.swift", nil), ("environment", nil), ("", nil),
  ])
  func `files that decide or unlock something are known by their names`(_ path: String, _ guarded: GuardedFile?) {
    #expect(GuardedFile(PathText(path)) == guarded)
  }

  @Test(arguments: [
    ("https://example.org/a?b", []), ("https://example.org:8080", []), ("http://192.0.2.1/", []),
    ("ftp://example.org", ["not a web address"]), ("example.org", ["not a web address"]),
    ("https://a:b@example.org", ["a user part stands before the host"]),
    ("https://example.org@evil.example/", ["a user part stands before the host"]),
    ("https://xn--e1afmkfd.example", ["the host is written in another alphabet (xn--e1afmkfd)"]),
    ("https://ex\u{430}mple.org", ["cannot be read for sure", "the host is not written in ASCII"]),
    ("https://example.org\\@evil.example", ["cannot be read for sure"]),
    ("https://example.org/a b", ["cannot be read for sure"]),
    ("https://169.254.169.254/", ["it gives out credentials of the machine"]),
    ("https://2130706433/", ["the host is a number in disguise"]),
    ("https://0x7f.1/", ["the host is a number in disguise"]), ("https://[::1]/", []),
    ("https://exa%6dple.org/", ["the host cannot be read for sure"]), ("https://", ["no host"]),
    ("https://example.org:/", ["the port cannot be read"]),
  ])
  func `an address tells what ought to make a person look twice`(_ text: String, _ concerns: [String]) {
    #expect(AddressText(text).concerns == concerns)
  }

  @Test(arguments: [
    ("https://good.example/\u{301}@evil.example/", "good.example"),
    ("https://good.example?@evil.example", "good.example"),
    ("https://a@b@c.example/", "c.example"),
  ])
  func `a host ends where its bytes end`(_ text: String, _ host: String) {
    #expect(AddressText(text).host == host)
  }

  @Test func `a scheme is written in ASCII`() {
    #expect(AddressText("HTTP://a.example").isCertain)
    #expect(!AddressText("\u{212A}://a.example").isCertain)
  }

  @Test func `an address is taken apart as it is written`() {
    let address = AddressText("HTTPS://octo:word@[2001:db8::1]:8443/a/b?c=d#e")
    #expect(
      [address.scheme, address.user, address.host, address.port, address.path, address.query] == [
        "https", "octo:word", "[2001:db8::1]", "8443", "/a/b", "c=d#e",
      ])
  }
}
