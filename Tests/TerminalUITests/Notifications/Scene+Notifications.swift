@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

extension Scene {
  /// What was told so far, in every way.
  var tellings: [AppEffect] {
    effects.filter {
      switch $0 {
      case .bell, .notify, .runHook: true
      default: false
      }
    }
  }

  var notices: [DesktopNotice] { effects.compactMap { if case .notify(let notice) = $0 { notice } else { nil } } }
  var hookCalls: [HookCall] { effects.compactMap { if case .runHook(let call) = $0 { call } else { nil } } }
  var toldTitles: [String] { notices.map(\.title.text) }

  /// The runtime is lost, and a new one sends the history, of which `replay` is the interesting part.
  mutating func comesBack(_ replay: (inout Scene) -> Void) {
    loses("it was ended by signal 9")
    tell(.runtime(.historyBegan))
    comes(.sessionStart(SessionStart(producer: "copilot-agent")))
    replay(&self)
    tell(.runtime(.reconnected(wireID: "task-1")))
  }

  /// The runtime lists the one request `p1`, with this command.
  mutating func isListed(_ command: String) {
    let prompt = CommandsPrompt(fullCommandText: command)
    tell(.call(.pendingRequestsWereListed([ListedRequest(id: "p1", prompt: .commands(prompt))])))
  }

  mutating func answers(_ id: RequestID = "p1") {
    guard let digest = state.session.requests[id]?.digest else { return }
    tell(.person(.decided(Decision(request: id, digest: digest, answer: .deny(words: nil)))))
  }

  mutating func confirmationLimitPasses() {
    passes(RequestQueue.confirmationLimit)
    tell(.timePassed)
    passes(.seconds(5))
  }

  /// The agent asks to fetch a page.
  mutating func fetches(_ url: String, id: String) {
    comes(
      "permission.requested",
      [
        "requestId": .string(id),
        "permissionRequest": ["kind": "url", "toolCallId": .string("t-\(id)"), "url": .string(url)],
      ])
  }
}
