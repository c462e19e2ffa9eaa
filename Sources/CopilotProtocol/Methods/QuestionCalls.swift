package import JSONRPC

/// `session.ui.handlePendingUserInput`: answers a question. Only `user_input.completed` confirms it.
package struct HandlePendingUserInputCall: RuntimeMethod {
  package typealias Result = Acknowledgement

  package static let name = "session.ui.handlePendingUserInput"

  package var sessionID: SessionID
  package var requestID: RequestID
  package var response: UserInputResponse

  package init(sessionID: SessionID, requestID: RequestID, response: UserInputResponse) {
    self.sessionID = sessionID
    self.requestID = requestID
    self.response = response
  }

  package var params: JSONValue { .answer(requestID, in: sessionID, ["response": response.json]) }
}

/// `session.ui.handlePendingElicitation`: answers a form. Only `elicitation.completed` confirms it.
package struct HandlePendingElicitationCall: RuntimeMethod {
  package typealias Result = Acknowledgement

  package static let name = "session.ui.handlePendingElicitation"

  package var sessionID: SessionID
  package var requestID: RequestID
  package var response: ElicitationResponse

  package init(sessionID: SessionID, requestID: RequestID, response: ElicitationResponse) {
    self.sessionID = sessionID
    self.requestID = requestID
    self.response = response
  }

  package var params: JSONValue { .answer(requestID, in: sessionID, ["result": response.json]) }
}

/// `session.ui.handlePendingExitPlanMode`: answers a plan. Only `exit_plan_mode.completed` confirms it.
package struct HandlePendingExitPlanModeCall: RuntimeMethod {
  package typealias Result = Acknowledgement

  package static let name = "session.ui.handlePendingExitPlanMode"

  package var sessionID: SessionID
  package var requestID: RequestID
  package var response: ExitPlanModeResponse

  package init(sessionID: SessionID, requestID: RequestID, response: ExitPlanModeResponse) {
    self.sessionID = sessionID
    self.requestID = requestID
    self.response = response
  }

  package var params: JSONValue { .answer(requestID, in: sessionID, ["response": response.json]) }
}

/// `session.ui.handlePendingAutoModeSwitch`: says whether the runtime may choose
/// another model. Cloud sessions of runtime 1.0.64 do not support it.
package struct HandlePendingAutoModeSwitchCall: RuntimeMethod {
  package typealias Result = Acknowledgement

  package static let name = "session.ui.handlePendingAutoModeSwitch"

  package var sessionID: SessionID
  package var requestID: RequestID
  package var response: AutoModeSwitchResponse

  package init(sessionID: SessionID, requestID: RequestID, response: AutoModeSwitchResponse) {
    self.sessionID = sessionID
    self.requestID = requestID
    self.response = response
  }

  package var params: JSONValue { .answer(requestID, in: sessionID, ["response": .string(response.rawText)]) }
}

/// `session.ui.handlePendingSessionLimitsExhausted`: says what to do about an exhausted
/// budget, from August 2026 on.
package struct HandlePendingSessionLimitsExhaustedCall: RuntimeMethod {
  package typealias Result = Acknowledgement

  package static let name = "session.ui.handlePendingSessionLimitsExhausted"

  package var sessionID: SessionID
  package var requestID: RequestID
  package var response: SessionLimitsResponse

  package init(sessionID: SessionID, requestID: RequestID, response: SessionLimitsResponse) {
    self.sessionID = sessionID
    self.requestID = requestID
    self.response = response
  }

  package var params: JSONValue { .answer(requestID, in: sessionID, ["response": response.json]) }
}

/// `session.commands.respondToQueuedCommand`: says whether this client has run a queued
/// slash command.
package struct RespondToQueuedCommandCall: RuntimeMethod {
  package typealias Result = Acknowledgement

  package static let name = "session.commands.respondToQueuedCommand"

  package var sessionID: SessionID
  package var requestID: RequestID
  package var handled: Bool

  package init(sessionID: SessionID, requestID: RequestID, handled: Bool) {
    self.sessionID = sessionID
    self.requestID = requestID
    self.handled = handled
  }

  package var params: JSONValue { .answer(requestID, in: sessionID, ["result": .members(["handled": .bool(handled)])]) }
}
