@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import TerminalUI
import Testing

/// A whole screen at a moment of a session's life: one row of the table of golden screens.
struct ScreenStory: CustomTestStringConvertible, Sendable {
  /// Also the name of its golden file, with the size behind it.
  let name: String
  var sizes: [Size] = [.standard]
  var policy = ApprovalPolicy.ask
  var policyOrigin = PolicyOrigin.commandLine
  var isLive = true
  var theme = Theme.standard
  var repertoire = Repertoire.unicode
  let happens: @Sendable (inout Scene) -> Void

  var testDescription: String { name }

  func grid(at size: Size) -> CellGrid {
    var scene = scene(at: size)
    return scene.draw()
  }

  func scene(at size: Size) -> Scene {
    var scene = Scene(
      size: size, policy: policy, isLive: isLive, theme: theme, repertoire: repertoire, policyOrigin: policyOrigin)
    scene.performsActs = true
    happens(&scene)
    return scene
  }
}

extension Size {
  static let standard = Size(rows: 30, columns: 100)
  static let classic = Size(rows: 24, columns: 80)
  static let narrow = Size(rows: 10, columns: 40)
}

extension [Size] {
  static let all: [Size] = [.standard, .classic, .narrow]
}

extension Scene {
  /// A prompt, and what the agent said to it.
  mutating func talks() {
    comes(.userMessage(UserMessage(content: "Summarize the README")))
    comes(.assistantTurnStart(AssistantTurnStart(turnID: "0")))
    passes(.seconds(2))
    comes(
      .assistantMessage(
        AssistantMessage(
          messageID: "m1", content: "## Summary\nThe project builds with `make`. It has:\n\n- a server\n- a client")))
  }

  mutating func starts(_ tool: String, _ arguments: JSONValue, as id: ToolCallID) {
    comes(.toolExecutionStart(ToolExecutionStart(toolCallID: id, toolName: tool, arguments: arguments)))
  }

  mutating func finishes(_ id: ToolCallID, _ result: String) {
    comes(
      .toolExecutionComplete(ToolExecutionComplete(toolCallID: id, success: true, result: ToolResult(content: result))))
  }

  mutating func wants(_ request: JSONValue) {
    comes("permission.requested", ["requestId": "p1", "permissionRequest": request])
    opensRequest()
  }

  /// Reads on until everything was seen, or nothing new comes.
  mutating func reads() {
    while state.request?.hasSeenEverything == false {
      let seen = state.request?.seen
      press(.pageDown)
      if state.request?.seen == seen { return }
    }
  }

  /// Reads, selects, types the word that a high risk asks for, and sends.
  mutating func decides(_ letter: Unicode.Scalar) {
    reads()
    press(.scalar(letter))
    passes(.milliseconds(200))
    confirms()
    press(.enter)
  }

  /// Types the word, where one is asked for.
  mutating func confirms() {
    guard state.request?.field == .confirmation, let id = state.request?.request,
      let request = state.session.requests[id]
    else { return }
    type(request.description.risk.confirmation ?? "confirm")
    passes(.milliseconds(200))
  }

  mutating func loses(_ reason: String, _ errorOutput: String = "") {
    tell(.runtime(.wasLost(RuntimeLoss(reason: reason, errorOutput: errorOutput))))
  }
}
