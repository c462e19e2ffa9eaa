/// The environment that makes the real CLI, and a program that starts it, talk to a stand-in and to nobody else, with
/// homes of their own below `directory`.
package struct LabEnvironment: Sendable {
  package let variables: [String: String]

  /// Nothing is taken from the environment of the tests.
  package init(controlURL: String, cliPath: String, directory: TemporaryDirectory) {
    let home = directory.path
    variables = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": home, "TMPDIR": home,
      "COPILOT_API_URL": controlURL, "COPILOT_DEBUG_GITHUB_API_URL": controlURL,
      "COPILOT_MC_BASE_URL": "\(controlURL)/agents", "NO_PROXY": "*",
      "COPILOT_HOME": "\(home)/copilot", "GH_CONFIG_DIR": "\(home)/gh",
      "XDG_CONFIG_HOME": "\(home)/config", "XDG_STATE_HOME": "\(home)/state", "XDG_CACHE_HOME": "\(home)/cache",
      "XDG_DATA_HOME": "\(home)/data",
      "GH_TOKEN": Self.token, "COPILOT_DISABLE_KEYTAR": "1", "COPILOT_CLI_PATH": cliPath,
    ]
  }

  /// Any text will do for the stand-in. Tests look for it where no token may be.
  package static let token = "gho_stand_in_token"
}
