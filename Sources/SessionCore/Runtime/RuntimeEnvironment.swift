/// The environment of a runtime: a short list of variables and at most one token. Everything else stays here, so that
/// no other secret of the person's shell reaches a program that runs tools for an agent.
package struct RuntimeEnvironment: Equatable, Sendable {
  /// The name under which SDKs pass a token (protocol notes 1.1).
  static let tokenName = "COPILOT_SDK_AUTH_TOKEN"

  package let variables: [String: String]

  package var hasToken: Bool { variables[Self.tokenName] != nil }

  /// - Parameters:
  ///   - own: the environment of this program.
  ///   - credential: nil leaves it to the runtime to find its own login.
  package init(from own: [String: String], credential: RuntimeCredential?) {
    var variables = own.filter { Self.isPassedOn($0.key) }
    variables[Self.tokenName] = credential?.token
    self.variables = variables
  }

  static func isPassedOn(_ name: String) -> Bool {
    if exactNames.contains(name) { return true }
    guard prefixes.contains(where: name.hasPrefix) else { return false }
    return !secretNames.contains(name) && !name.hasPrefix(localModelPrefix)
  }

  /// TMPDIR, for where the runtime unpacks itself; DBUS_SESSION_BUS_ADDRESS, for the keyring that holds its login.
  private static let exactNames: Set = [
    "PATH", "HOME", "LANG", "TMPDIR", "DBUS_SESSION_BUS_ADDRESS", "GH_HOST", "GH_CONFIG_DIR",
    "GITHUB_COPILOT_INTEGRATION_ID",
    "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "no_proxy", "all_proxy",
    // A proxy that opens TLS needs its own authority to be known.
    "NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "SSL_CERT_DIR",
  ]
  private static let prefixes = ["LC_", "XDG_", "COPILOT_"]

  /// Secrets among the `COPILOT_` variables: the token is passed under one name only, and the others belong to ways of
  /// signing in or connecting that are not used here.
  private static let secretNames: Set = [
    "COPILOT_GITHUB_TOKEN", tokenName, "COPILOT_CONNECTION_TOKEN", "COPILOT_HMAC_KEY",
  ]
  /// Keys and addresses of models that a local session would use instead of GitHub's.
  private static let localModelPrefix = "COPILOT_PROVIDER_"
}
