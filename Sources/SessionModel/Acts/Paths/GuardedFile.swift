/// Files that decide what an agent may do, what runs by itself, or who somebody is.
enum GuardedFile: Equatable, Sendable {
  /// Approvals, agents, editors, hooks, continuous integration, shells: writing them lets code run unasked
  /// (CVE-2025-53773, CVE-2026-25725).
  case control
  /// Keys, tokens, passwords: reading them is enough.
  case credentials

  /// What a path names by its text, whatever stands before; nil where it names nothing of the kind.
  init?(_ path: PathText) {
    let components = path.components.map { $0.lowercased() }
    guard let last = components.last else { return nil }
    if Self.isCredentials(last, components, isAbsolute: path.isAbsolute) {
      self = .credentials
    } else if Self.isControl(last, components, isAbsolute: path.isAbsolute) {
      self = .control
    } else {
      return nil
    }
  }

  private static func isCredentials(_ last: String, _ components: [String], isAbsolute: Bool) -> Bool {
    if credentialNames.contains(last) || !credentialFolders.isDisjoint(with: components) { return true }
    if last == ".env" || last.hasPrefix(".env.") || last.hasPrefix("id_rsa") || last.hasPrefix("id_ed25519") {
      return !harmlessExamples.contains(last)
    }
    if credentialEndings.contains(where: last.hasSuffix) { return true }
    if isAbsolute, components.first == "proc" { return last == "environ" || last == "mem" }
    if isAbsolute, components.first == "etc" { return secretSystemFiles.contains(last) || components.contains("ssl") }
    return components.suffix(2) == [".docker", "config.json"] || components.suffix(2) == ["gh", "hosts.yml"]
  }

  private static func isControl(_ last: String, _ components: [String], isAbsolute: Bool) -> Bool {
    if controlNames.contains(last) || !controlFolders.isDisjoint(with: components) { return true }
    if isAbsolute, let first = components.first, systemFolders.contains(first) { return true }
    if components.contains(".github"), let index = components.firstIndex(of: ".github") {
      let inside = components.dropFirst(index + 1).first ?? ""
      return inside.isEmpty || inside == "workflows" || inside == "actions" || inside.hasPrefix("copilot")
        || inside == "codeowners" || inside == "hooks" || inside == "agents" || inside.hasPrefix("dependabot")
    }
    if components.contains(".vscode") { return last != "extensions.json" }
    return last.hasPrefix("mcp") && last.hasSuffix(".json") || last.hasSuffix(".mcp.json")
  }

  private static let credentialNames: Set = [
    ".netrc", "_netrc", ".npmrc", ".pypirc", ".git-credentials", ".pgpass", ".my.cnf", "credentials",
    "credentials.json", "authorized_keys", "known_hosts", ".htpasswd", "secrets.yml", "secrets.yaml", "secrets.json",
    ".dockercfg", "kubeconfig", ".vault-token", ".yarnrc.yml", "service-account.json", ".bash_history", ".zsh_history",
  ]
  private static let credentialFolders: Set = [
    ".ssh", ".aws", ".gnupg", ".kube", ".azure", ".gcloud", ".password-store",
  ]
  private static let credentialEndings = [".pem", ".key", ".p12", ".pfx", ".keystore", ".jks", ".kdbx"]
  private static let harmlessExamples: Set = [".env.example", ".env.sample", ".env.template"]
  private static let secretSystemFiles: Set = ["shadow", "gshadow", "sudoers", "krb5.keytab"]
  private static let controlFolders: Set = [
    ".copilot", ".claude", ".codex", ".cursor", ".gemini", ".circleci", ".husky", ".buildkite", "sudoers.d", "cron.d",
    ".devcontainer", "systemd", "autostart", ".git",
  ]
  private static let controlNames: Set = [
    "jenkinsfile", ".gitlab-ci.yml", ".travis.yml", "azure-pipelines.yml", "bitbucket-pipelines.yml", "appveyor.yml",
    ".pre-commit-config.yaml", "lefthook.yml", ".gitconfig", ".gitmodules", ".bashrc", ".bash_profile", ".bash_login",
    ".bash_logout", ".profile", ".zshrc", ".zshenv", ".zprofile", ".zlogin", "config.fish", ".envrc", "crontab",
    "agents.md", "claude.md", "gemini.md", ".cursorrules", ".mcp.json", "copilot-setup-steps.yml",
  ]
  private static let systemFolders: Set = ["etc", "boot", "dev", "sys"]
}
