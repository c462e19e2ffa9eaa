/// How much the agent does by itself, or in what way one message is meant.
package enum SessionMode: WireEnum {
  case interactive, plan, autopilot, shell
  case unknown(String)

  package static let known: [Self] = [.interactive, .plan, .autopilot, .shell]

  package var rawText: String {
    switch self {
    case .interactive: "interactive"
    case .plan: "plan"
    case .autopilot: "autopilot"
    case .shell: "shell"
    case .unknown(let word): word
    }
  }
}

extension SessionMode: WireReadable {}

/// How a session ended.
package enum ShutdownType: WireEnum {
  case routine, error
  case unknown(String)

  package static let known: [Self] = [.routine, .error]

  package var rawText: String {
    switch self {
    case .routine: "routine"
    case .error: "error"
    case .unknown(let word): word
    }
  }
}

extension ShutdownType: WireReadable {}

/// Who or what aborted a turn.
package enum AbortReason: WireEnum {
  case userInitiated, remoteCommand, userAbort, autopilotCreditLimit
  case unknown(String)

  package static let known: [Self] = [.userInitiated, .remoteCommand, .userAbort, .autopilotCreditLimit]

  package var rawText: String {
    switch self {
    case .userInitiated: "user_initiated"
    case .remoteCommand: "remote_command"
    case .userAbort: "user_abort"
    case .autopilotCreditLimit: "autopilot_credit_limit"
    case .unknown(let word): word
    }
  }
}

extension AbortReason: WireReadable {}

/// How a task ended, in the words of the agent.
package enum TaskOutcome: WireEnum {
  case completed, `continue`, blocked
  case unknown(String)

  package static let known: [Self] = [.completed, .continue, .blocked]

  package var rawText: String {
    switch self {
    case .completed: "completed"
    case .continue: "continue"
    case .blocked: "blocked"
    case .unknown(let word): word
    }
  }
}

extension TaskOutcome: WireReadable {}

/// When a message reached the agent.
package enum MessageDelivery: WireEnum {
  case idle, steering, queued
  case unknown(String)

  package static let known: [Self] = [.idle, .steering, .queued]

  package var rawText: String {
    switch self {
    case .idle: "idle"
    case .steering: "steering"
    case .queued: "queued"
    case .unknown(let word): word
    }
  }
}

extension MessageDelivery: WireReadable {}

/// Why the context was compacted.
package enum CompactionTrigger: WireEnum {
  case threshold, contextLimitRetry, manual, memoryPressure, modelSwitch
  case unknown(String)

  package static let known: [Self] = [.threshold, .contextLimitRetry, .manual, .memoryPressure, .modelSwitch]

  package var rawText: String {
    switch self {
    case .threshold: "threshold"
    case .contextLimitRetry: "context_limit_retry"
    case .manual: "manual"
    case .memoryPressure: "memory_pressure"
    case .modelSwitch: "model_switch"
    case .unknown(let word): word
    }
  }
}

extension CompactionTrigger: WireReadable {}

/// How permissions are decided.
package enum PermissionMode: WireEnum {
  case manual, assisted, allowAll
  case unknown(String)

  package static let known: [Self] = [.manual, .assisted, .allowAll]

  package var rawText: String {
    switch self {
    case .manual: "manual"
    case .assisted: "assisted"
    case .allowAll: "allow-all"
    case .unknown(let word): word
    }
  }
}

extension PermissionMode: WireReadable {}
