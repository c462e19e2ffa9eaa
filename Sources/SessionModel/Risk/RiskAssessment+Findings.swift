import CopilotProtocol

extension RiskAssessment {
  /// Reasons while they are gathered, and the word of the gravest.
  struct Findings {
    /// Where the act would happen.
    let workplace: Workplace
    private(set) var reasons = UniqueList<Reason>()
    private(set) var word: String?
    private var gravest: (Level, Class)?

    init(in workplace: Workplace) { self.workplace = workplace }

    /// - Parameter word: names what the reason is about.
    mutating func add(_ reason: Reason, word: String? = nil) {
      reasons.append(reason)
      guard let word, gravest.map({ $0 < (reason.level, reason.kind) }) ?? true else { return }
      (self.word, gravest) = (word, (reason.level, reason.kind))
    }

    mutating func take(_ request: PermissionRequest) {
      switch request {
      case .shell(let act): take(act)
      case .write(let act): take(act)
      case .read(let act): for path in [act.path, act.resolvedPath].compactMap(\.self) { read(path) }
      case .mcp(let act):
        let name = "\(act.serverName) \(act.toolName)"
        add(
          act.isReadOnly
            ? Reason(.read, "\(name), by its own account", .elevated) : Reason(.unknown, "what \(name) does"),
          word: act.toolName)
      case .url(let act):
        for url in [act.url, act.redirectedFrom].compactMap(\.self) {
          for reason in RiskAssessment.reasons(ofOpening: url) { add(reason) }
        }
      case .memory: add(Reason(.write, "what the agent remembers"))
      case .customTool(let act): add(Reason(.unknown, "what \(act.toolName) does"), word: act.toolName)
      case .hook(let act): add(Reason(.unknown, "what \(act.toolName) does"), word: act.toolName)
      case .extensionManagement(let act):
        add(Reason(.sensitive, "extension: \(act.operation)"), word: act.extensionName)
      case .extensionPermissionAccess(let act):
        add(Reason(.sensitive, "capabilities for an extension"), word: act.extensionName)
      case .extensionEnvironmentAccess(let act):
        add(Reason(.sensitive, "environment variables for an extension"), word: act.extensionName)
      case .workflow(let act): add(Reason(.unknown, "what the workflow \(act.name) does"), word: act.name)
      case .unknown(let kind, _): add(Reason(.unknown, "a request of the kind \(kind ?? "none")"))
      }
    }

    mutating func take(_ prompt: PermissionPrompt) {
      switch prompt {
      case .commands(let commands):
        for name in commands.commandIdentifiers { takeName(name, of: commands.fullCommandText) }
      case .path(let paths): take(paths)
      case .act: break
      }
    }

    /// The prompt is all there is. It is the short form, in which something may be left out.
    mutating func take(alone prompt: PermissionPrompt) {
      switch prompt {
      case .commands(let commands): take(ShellAnalysis(of: commands.fullCommandText, in: workplace))
      case .act(let act): take(act)
      case .path: return
      }
      add(Reason(.unknown, "only the short form of the request came"))
    }

    private mutating func take(_ paths: PathPrompt) {
      for path in paths.paths {
        let isReading = paths.accessKind == "read"
        // As the act itself is told, so that one path is not told twice.
        let words = isReading ? "reads \(path)" : "\(paths.accessKind ?? "uses") \(path)"
        add(Reason(.outsideRepository, words, isReading ? .elevated : .high), word: PathText(path).last)
        guard GuardedFile(PathText(path)) != nil else { continue }
        add(Reason(.sensitive, path), word: PathText(path).last)
      }
    }

    mutating func take(_ facts: PermissionFacts) {
      if let warning = facts.warning { add(Reason(.unknown, "the runtime warns: \(warning)")) }
      if facts.requestsSandboxBypass { add(Reason(.outsideRepository, "outside the sandbox")) }
      if facts.managedApprovalRequired {
        add(Reason(.sensitive, "your organisation demands that a person decides", .elevated))
      }
    }

    mutating func read(_ path: String) {
      let text = PathText(path)
      if let hidden = HiddenCharacters.words(in: path) { add(Reason(.unknown, hidden)) }
      switch GuardedFile(text) {
      case .credentials?: add(Reason(.sensitive, path), word: text.last)
      case .control?: add(Reason(.sensitive, path, .elevated))
      case nil: break
      }
      switch WorkingFolder(workplace).place(of: text) {
      case .insideRepository: add(Reason(.read, path))
      case .temporary, .outside: add(Reason(.outsideRepository, "reads \(path)", .elevated))
      }
    }
  }

  /// What comes of fetching an address, or of opening it.
  static func reasons(ofOpening url: String) -> [Reason] {
    let address = AddressText(url)
    let concerns = address.concerns.map { Reason(.unknown, $0) }
    return concerns + [Reason(.network, address.host.isEmpty ? url : "to \(address.host)")]
  }
}
