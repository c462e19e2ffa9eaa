import Foundation

/// The environment that makes the real CLI, and a program that starts it, talk to a stand-in and to nobody else, with
/// homes of their own below `directory`. Nothing is taken from the environment of the tests.
package struct LabEnvironment: Sendable {
  package let variables: [String: String]
  /// The home of everything that runs in the lab; kept as long as this value.
  package let directory: TemporaryDirectory

  package init(controlURL: String, cliPath: String) throws {
    let directory = try TemporaryDirectory()
    let home = directory.path
    self.directory = directory
    variables = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": home, "TMPDIR": home,
      "COPILOT_API_URL": controlURL, "COPILOT_DEBUG_GITHUB_API_URL": controlURL,
      "COPILOT_MC_BASE_URL": "\(controlURL)/agents", "NO_PROXY": "*",
      "COPILOT_HOME": "\(home)/copilot", "GH_CONFIG_DIR": "\(home)/gh",
      "XDG_CONFIG_HOME": "\(home)/config", "XDG_STATE_HOME": "\(home)/state", "XDG_CACHE_HOME": "\(home)/cache",
      "XDG_DATA_HOME": "\(home)/data",
      "GH_TOKEN": Self.token, "COPILOT_DISABLE_KEYTAR": "1", "COPILOT_CLI_PATH": cliPath,
    ]
    try Self.linkUnpackedPackage(ofCLI: cliPath, intoCache: "\(home)/cache")
  }

  /// Any text will do for the stand-in. Tests look for it where no token may be.
  package static let token = "gho_stand_in_token"

  /// The CLI unpacks 174 MB into its cache when it first runs, which takes 2 s. `Tests/fetch-copilot-cli` has it done
  /// once, beside the CLI.
  private static func linkUnpackedPackage(ofCLI cliPath: String, intoCache cache: String) throws {
    let unpacked = URL(fileURLWithPath: cliPath).deletingLastPathComponent().appendingPathComponent("pkg").path
    guard FileManager.default.fileExists(atPath: unpacked) else { return }
    try FileManager.default.createDirectory(atPath: "\(cache)/copilot", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: "\(cache)/copilot/pkg", withDestinationPath: unpacked)
  }
}
