import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// Guards of sending, on the screen.
extension PlantedFault {
  static let sendings = [
    PlantedFault(
      "a letter selects and sends", breaks: .onlyEnterSends,
      Fault(beforeScreen: { state, action, now in
        guard action.isKey("o"), state.focus == .request else { return }
        state.request?.select(.once, at: now.earlier)
        action = .pressed(.enter)
      })
    ) {
      $0.asksHarmlessly()
      $0.opensRequest()
      $0.type("o")
    },
    PlantedFault(
      "Esc denies", breaks: .onlyEnterSends,
      Fault(afterScreen: { before, _, effects, action, _ in
        if action == .pressed(.escape) { effects += before.decided(.deny(words: nil)) }
      })
    ) {
      $0.asksHarmlessly()
      $0.opensRequest()
      $0.press(.escape)
    },
    PlantedFault(
      "one Enter sends two decisions", breaks: .onlyEnterSends,
      Fault(afterScreen: { _, _, effects, _, _ in effects += effects.filter(\.isDecision) })
    ) {
      $0.approves()
    },
    PlantedFault(
      "Enter alone approves", breaks: .selectedBeforeSent,
      Fault(beforeScreen: { state, action, now in
        if action == .pressed(.enter), state.request?.selection == nil { state.request?.select(.once, at: now.earlier) }
      })
    ) {
      $0.asksHarmlessly()
      $0.opensRequest()
      $0.press(.enter)
    },
    PlantedFault(
      "a burst of letter and Enter counts", breaks: .twoSeparateKeys,
      Fault(beforeScreen: { state, action, now in
        let selection = state.request?.selection
        if action == .pressed(.enter) { state.request?.select(selection, at: now.earlier) }
      })
    ) {
      $0.asksHarmlessly()
      $0.opensRequest()
      $0.press(KeyPress(.scalar("o")), KeyPress(.enter))
    },
    PlantedFault(
      "what was sent stays selected", breaks: .selectionIsSpent,
      Fault(afterScreen: { _, after, effects, _, now in
        if effects.contains(where: \.isDecision) { after.request?.select(.once, at: now) }
      })
    ) {
      $0.approves()
    },
    PlantedFault(
      "what was not shown counts as seen", breaks: .seenToTheEnd,
      Fault(beforeScreen: { state, action, _ in
        if case .input = action, let seen = state.request?.seen {
          state.request?.rowsWereShown(0..<seen.count, of: seen.count, width: seen.width)
        }
      })
    ) {
      $0.approves(PromptState.long)
    },
    PlantedFault(
      "a high risk asks for no word", breaks: .wordIsTyped,
      Fault(beforeScreen: { state, action, now in
        guard action == .pressed(.enter), let word = state.risk?.confirmation else { return }
        state.request?.editConfirmation(at: now.earlier) { $0 = TextBuffer(word) }
      })
    ) {
      $0.asks("rm -rf build")
      $0.opensRequest()
      $0.goes(selecting: "o")
      $0.press(.enter)
    },
    PlantedFault(
      "a pasted word counts", breaks: .wordIsTyped,
      Fault(beforeScreen: { state, action, now in
        if case .input(.paste(let text)) = action {
          state.request?.editConfirmation(at: now.earlier) { $0 = TextBuffer(text) }
        }
      })
    ) {
      $0.asks("rm -rf build")
      $0.opensRequest()
      $0.goes(selecting: "o")
      $0.does(.input(.paste("rm")))
      $0.passes(.milliseconds(200))
      $0.press(.enter)
    },
    PlantedFault(
      "half of the word is enough", breaks: .wordIsTyped,
      Fault(beforeScreen: { state, action, now in
        guard action == .pressed(.enter), let word = state.risk?.confirmation,
          word.hasPrefix(state.request?.confirmation.text ?? "-")
        else { return }
        state.request?.editConfirmation(at: now.earlier) { $0 = TextBuffer(word) }
      })
    ) {
      $0.asks("rm -rf build")
      $0.opensRequest()
      $0.goes(selecting: "o")
      $0.type("r")
      $0.passes(.milliseconds(200))
      $0.press(.enter)
    },
    PlantedFault(
      "an answer leaves while the runtime is gone", breaks: .onlyWaitingIsAnswered,
      Fault(onEveryInput: { $0.allWait() })
    ) {
      $0.asksHarmlessly()
      $0.loses("it was ended by signal 9")
      $0.opensRequest()
      $0.decides("o")
    },
    PlantedFault(
      "an answer leaves while one is on its way", breaks: .onlyWaitingIsAnswered,
      Fault(onEveryInput: { $0.allWait() })
    ) {
      $0.approves()
      $0.decides("o")
    },
  ]

  static let contents = [
    PlantedFault(
      "a decision about something else", breaks: .boundToWhatWasShown,
      Fault(afterScreen: { _, _, effects, _, _ in
        effects = effects.map { $0.deciding { Decision(request: $0.request, digest: .other, answer: $0.answer) } }
      })
    ) {
      $0.approves()
    },
    PlantedFault(
      "what was repaired is approved", breaks: .denyOnlyIsNotApproved,
      Fault(onEveryInput: { $0.allCanBeApproved() })
    ) {
      $0.asksUnreadably()
      $0.opensRequest()
      $0.decides("o")
    },
    PlantedFault(
      "once becomes the whole session", breaks: .scopeIsOffered,
      Fault(afterScreen: { _, _, effects, _, _ in
        effects = effects.map {
          $0.deciding { Decision(request: $0.request, digest: $0.digest, answer: .approveForSession) }
        }
      })
    ) {
      $0.asksHarmlessly("ls", session: false)
      $0.opensRequest()
      $0.decides("o")
    },
  ]
}

extension Scene {
  /// A command that only reads, as the runtime and the program see it.
  mutating func asksHarmlessly(
    _ command: String = "ls", id: String = "p1", toolCall: String = "t1", session: Bool = true
  ) {
    comes(
      "permission.requested",
      [
        "requestId": .string(id),
        "permissionRequest": [
          "kind": "shell", "toolCallId": .string(toolCall), "fullCommandText": .string(command),
          "commands": [["identifier": "ls", "readOnly": true]], "possiblePaths": [], "possibleUrls": [],
          "hasWriteFileRedirection": false, "canOfferSessionApproval": .bool(session),
        ],
      ])
  }

  mutating func approves(_ command: String = "ls") {
    asksHarmlessly(command)
    opensRequest()
    decides("o")
  }

  /// A request whose message had to be repaired.
  mutating func asksUnreadably() {
    comes(
      "permission.requested",
      [
        "requestId": "p1",
        "permissionRequest": ["kind": "shell", "toolCallId": "t1", "fullCommandText": "echo", "commands": []],
      ],
      readability: .repaired([.duplicateKey(.init("fullCommandText".utf8))]))
  }
}

extension Fault {
  /// The keys find another session than there is.
  fileprivate init(onEveryInput bend: @escaping @Sendable (inout SessionState) -> Void) {
    self.init(
      beforeScreen: { state, action, _ in if case .input = action { bend(&state.session) } },
      afterScreen: { before, after, _, action, _ in if case .input = action { after.session = before.session } })
  }
}

extension AppEffect {
  var isDecision: Bool { if case .session(.decided) = self { true } else { false } }

  func deciding(_ change: (Decision) -> Decision) -> AppEffect {
    if case .session(.decided(let decision)) = self { .session(.decided(change(decision))) } else { self }
  }
}

extension AppState {
  fileprivate var risk: RiskAssessment? {
    request.flatMap { session.requests[$0.request] }.map { $0.description.risk }
  }
}

extension RequestDigest {
  static let other = RequestDigest(hexadecimal: String(repeating: "0", count: 64))
}
