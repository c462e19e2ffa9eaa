import SessionModel

@testable import TerminalUI

extension CellAspect.Delivery {
  /// - Parameter isFirst: whether no other prompt goes out before it.
  init(_ prompt: OutgoingPrompt, isFirst: Bool, in state: SessionState) {
    switch prompt.delivery {
    case .held: self.init(OutgoingPromptCell.Hold(in: state, isFirst: isFirst))
    case .heldFor: self = .heldForDenial
    case .heldBehindRequests: self = .heldForRequests
    case .keptBack: self = .keptBack
    case .sent: self = .sent
    case .unseen: self = .unseen
    case .failed: self = .failed
    }
  }

  private init(_ hold: OutgoingPromptCell.Hold) {
    switch hold {
    case .agentStart: self = .heldForAgent
    case .earlierPrompt: self = .heldForPrompt
    case .returnOfSession: self = .heldForSession
    case .noSession, .nothing: self = .neverSent
    }
  }
}

extension CellAspect.Text {
  init(_ progress: AgentText.Progress) {
    switch progress {
    case .streaming: self = .streaming
    case .complete: self = .whole
    case .partial: self = .brokenOff
    }
  }
}

extension CellAspect.Tool {
  init(_ form: ToolCall.Form) {
    switch form {
    case .shell: self = .shell
    case .edit: self = .edit
    case .todos: self = .todos
    case .other: self = .other
    }
  }
}

extension CellAspect.Work {
  init(_ progress: ToolCall.Progress) {
    switch progress {
    case .running: self = .running
    case .waitingForApproval: self = .waiting
    case .succeeded: self = .done
    case .failed: self = .failed
    case .denied: self = .denied
    case .unknown: self = .brokenOff
    }
  }

  init(_ progress: Subagent.Progress) {
    switch progress {
    case .running: self = .running
    case .completed: self = .done
    case .failed: self = .failed
    case .unknown: self = .brokenOff
    }
  }

  init(_ progress: Compaction.Progress) {
    switch progress {
    case .running: self = .running
    case .done: self = .done
    case .failed: self = .failed
    case .unknown: self = .brokenOff
    }
  }
}

extension CellAspect.Outcome {
  init(_ outcome: DecisionRecord.Outcome) {
    switch outcome {
    case .approved: self = .approved
    case .denied: self = .denied
    case .answered: self = .answered
    case .withdrawn: self = .withdrawn
    }
  }
}

extension CellAspect.Decider {
  init(_ source: DecisionRecord.Source) {
    switch source {
    case .person: self = .person
    case .policy: self = .policy
    case .elsewhere: self = .elsewhere
    case .nobody: self = .nobody
    }
  }
}

extension CellAspect.Subject {
  init(_ subject: DecisionRecord.Subject) {
    switch subject {
    case .act: self = .act
    case .question: self = .question
    case .plan: self = .plan
    }
  }
}
