import Testing

@testable import SessionCore

struct RuntimeEnvironmentTests {
  @Test func `only the short list is passed on`() {
    let kept = [
      "PATH": "/bin", "HOME": "/home/me", "LANG": "C", "LC_ALL": "C", "XDG_RUNTIME_DIR": "/run", "GH_HOST": "h",
      "GH_CONFIG_DIR": "/c", "COPILOT_GH_HOST": "h", "COPILOT_HOME": "/x", "COPILOT_MC_BASE_URL": "u",
      "HTTPS_PROXY": "p", "https_proxy": "p", "no_proxy": "n", "NODE_EXTRA_CA_CERTS": "/ca",
    ]
    let dropped = [
      "TERM": "xterm", "AWS_SECRET_ACCESS_KEY": "s", "GITHUB_TOKEN": "t", "GH_TOKEN": "t",
      "COPILOT_GITHUB_TOKEN": "t", "COPILOT_SDK_AUTH_TOKEN": "t", "COPILOT_CONNECTION_TOKEN": "t",
      "COPILOT_HMAC_KEY": "k", "COPILOT_PROVIDER_API_KEY": "k", "GITHUB_COPILOT_API_TOKEN": "t", "NODE_OPTIONS": "-r x",
      "NODE_DEBUG": "http", "LD_PRELOAD": "x", "EDITOR": "vi",
    ]
    let all = kept.merging(dropped) { first, _ in first }
    #expect(RuntimeEnvironment(from: all, credential: nil).variables == kept)
  }

  @Test func `the one token is passed under the one name`() {
    let environment = RuntimeEnvironment(
      from: ["GH_TOKEN": "gho_a", "PATH": "/bin"], credential: RuntimeCredential(variable: "GH_TOKEN", token: "gho_a"))
    #expect(environment.variables == ["PATH": "/bin", "COPILOT_SDK_AUTH_TOKEN": "gho_a"])
    #expect(environment.hasToken)
  }

  @Test(arguments: [
    (["COPILOT_GITHUB_TOKEN": "a", "GH_TOKEN": "b", "GITHUB_TOKEN": "c"], "COPILOT_GITHUB_TOKEN"),
    (["COPILOT_GITHUB_TOKEN": "", "GH_TOKEN": "b", "GITHUB_TOKEN": "c"], "GH_TOKEN"),
    (["GITHUB_TOKEN": "c"], "GITHUB_TOKEN"),
    (["GITHUB_TOKEN": ""], nil),
    ([:], nil),
  ])
  func `the token is the first that is set`(_ variables: [String: String], _ found: String?) throws {
    #expect(try RuntimeCredential.find(in: variables)?.variable == found)
  }

  @Test func `a variable that was named is the only one that is looked at`() throws {
    let variables = ["GH_TOKEN": "b", "MINE": "m"]
    #expect(
      try RuntimeCredential.find(in: variables, chosen: "MINE") == RuntimeCredential(variable: "MINE", token: "m"))
    #expect(throws: CredentialError.noToken(in: "OTHER")) {
      try RuntimeCredential.find(in: variables, chosen: "OTHER")
    }
  }
}

struct RuntimeLaunchTests {
  private let program = LocatedRuntime(path: "/usr/bin/copilot", interpreter: nil, source: .searchPath)

  @Test func `with a token the runtime is told its name and not to look for a login`() {
    let environment = RuntimeEnvironment(from: [:], credential: RuntimeCredential(variable: "X", token: "secret"))
    #expect(
      RuntimeLaunch(program, logLevel: .error, environment: environment)
        == RuntimeLaunch(
          executable: "/usr/bin/copilot",
          arguments: [
            "--headless", "--no-auto-update", "--stdio", "--log-level", "error", "--auth-token-env",
            "COPILOT_SDK_AUTH_TOKEN", "--no-auto-login",
          ],
          environment: ["COPILOT_SDK_AUTH_TOKEN": "secret"]))
  }

  @Test func `without a token the runtime uses its own login`() {
    #expect(
      RuntimeLaunch(program, environment: RuntimeEnvironment(from: [:], credential: nil)).arguments
        == ["--headless", "--no-auto-update", "--stdio", "--log-level", "warning"])
  }

  @Test func `a script is an argument of its interpreter`() {
    let script = LocatedRuntime(path: "/lib/index.js", interpreter: "/usr/bin/node", source: .searchPath)
    let launch = RuntimeLaunch(script, environment: RuntimeEnvironment(from: [:], credential: nil))
    #expect(launch.executable == "/usr/bin/node")
    #expect(launch.arguments.prefix(2) == ["/lib/index.js", "--headless"])
  }
}
