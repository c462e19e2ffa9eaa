/// The one token that a runtime is given.
package struct RuntimeCredential: Equatable, Sendable {
  /// The variable of our environment that it was found in, for the screen.
  package let variable: String
  package let token: String

  /// Where tokens are looked for, best first: the order of the Copilot CLI (protocol notes 1.2).
  static let ambientVariables = ["COPILOT_GITHUB_TOKEN", "GH_TOKEN", "GITHUB_TOKEN"]

  package init(variable: String, token: String) {
    self.variable = variable
    self.token = token
  }

  /// - Parameter chosen: the variable that a person named; then no other is looked at.
  /// - Returns: nil when there is no token: the runtime then uses its own login.
  package static func find(
    in variables: [String: String], chosen: String? = nil
  ) throws(CredentialError) -> RuntimeCredential? {
    if let chosen {
      guard let credential = RuntimeCredential(variable: chosen, in: variables) else { throw .noToken(in: chosen) }
      return credential
    }
    return ambientVariables.lazy.compactMap { RuntimeCredential(variable: $0, in: variables) }.first
  }

  private init?(variable: String, in variables: [String: String]) {
    guard let token = variables[variable], !token.isEmpty else { return nil }
    self.init(variable: variable, token: token)
  }
}

package enum CredentialError: Error, Equatable, Sendable {
  /// The variable that was named is not set, or empty. The runtime would start without a word, and signed out.
  case noToken(in: String)

  package var words: String {
    switch self {
    case .noToken(let variable): "the environment variable \(variable) holds no token"
    }
  }
}
