package import CopilotProtocol

extension RiskAssessment {
  init(of matter: PendingRequest.Matter, denyOnly: [DenyOnlyReason], in workplace: Workplace) {
    switch matter {
    case .permission(let permission): self.init(of: permission, denyOnly: denyOnly, in: workplace)
    case .form(let form): self.init(of: form)
    case .question, .plan, .modelSwitch, .limits: self.init(level: .low, reasons: [])
    }
  }

  /// What it would mean to accept a plan with this action.
  package static func of(_ action: ExitPlanModeAction) -> RiskAssessment {
    switch action {
    case .exitOnly, .interactive: RiskAssessment(level: .low, reasons: [])
    case .autopilot, .autopilotFleet:
      RiskAssessment([Reason(.unknown, "the agent then acts without asking")], confirming: "autopilot")
    case .unknown(let word): RiskAssessment([Reason(.unknown, "an action that is not known: \(word)")])
    }
  }

  private init(of form: ElicitationRequested) {
    guard let url = form.url else {
      self.init(level: .low, reasons: [])
      return
    }
    self.init(Self.reasons(ofOpening: url))
  }

  private init(of permission: PermissionRequested, denyOnly: [DenyOnlyReason], in workplace: Workplace) {
    var found = Findings(in: workplace)
    if let request = permission.request { found.take(request) }
    if let prompt = permission.prompt {
      found.take(prompt)
      if permission.request == nil { found.take(alone: prompt) }
    }
    let facts = [permission.request?.facts, permission.prompt?.facts].compactMap(\.self)
    for fact in facts { found.take(fact) }
    let untold = UntoldMembers(of: permission).namesOfAct
    if !untold.isEmpty {
      found.add(Reason(.unknown, "what it also says: \(untold.joined(separator: ", "))", .elevated))
    }
    for reason in denyOnly { found.add(Reason(.unknown, reason.words)) }
    if found.reasons.elements.isEmpty { found.add(Reason(.unknown, "nothing is said about what would be done")) }
    self.init(found.reasons.elements, confirming: found.word)
  }

  /// The gravest reason decides.
  /// - Parameter word: what a person types where this is high, if it can be typed.
  init(_ reasons: [Reason], confirming word: String? = nil) {
    let sorted = Self.gravestFirst(reasons)
    let level = sorted.first?.level ?? .low
    self.init(
      level: level, reasons: sorted, confirmation: level == .high ? word.flatMap(Self.typable) ?? "confirm" : nil)
  }

  /// Each reason once, at its gravest; those of one weight in the order in which they were found.
  static func gravestFirst(_ reasons: [Reason]) -> [Reason] {
    var told: Set<String> = []
    return reasons.enumerated().sorted { one, two in
      if one.element.level != two.element.level { return one.element.level > two.element.level }
      if one.element.kind != two.element.kind { return one.element.kind > two.element.kind }
      return one.offset < two.offset
    }.map(\.element).filter { told.insert($0.text).inserted }
  }

  /// More than this many letters would be copied, not typed.
  private static let confirmationLimit = 24

  /// Names that say no: nobody should approve by typing one.
  private static let refusals: Set<String> = [
    "abort", "back", "cancel", "close", "decline", "deny", "exit", "help", "leave", "no", "not", "never", "quit",
    "refuse", "reject", "skip", "stop", "undo",
  ]

  /// A word as it can be typed; nil where it has blanks, other letters than ASCII, or not the length of a word, and
  /// where it would say the opposite of what typing it does.
  private static func typable(_ word: String) -> String? {
    let fits = word.isPrintableASCII && !word.containsBytes(" ") && (2...confirmationLimit).contains(word.utf8.count)
    return fits && !refusals.contains(word.lowercased()) ? word : nil
  }
}

extension DenyOnlyReason {
  /// For a person; it may quote text from outside.
  package var words: String {
    switch self {
    case .ambiguous(let words), .unreadable(let words): words
    }
  }
}
