import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// Guards of arrival, opening and selecting.
extension PlantedFault {
  static let arrivals = [
    PlantedFault(
      "a request takes the focus", breaks: .arrivalIsSilent,
      Fault(afterScreen: { before, after, _, action, now in
        if action.isNews, before.focus == .composer { AppReducer.openRequest(in: &after, at: now) }
      })
    ) {
      $0.type("half a")
      $0.asksHarmlessly()
      $0.type(" pro")
    },
    PlantedFault(
      "a request clears the draft", breaks: .arrivalIsSilent,
      Fault(afterScreen: { _, after, _, action, _ in if action.isNews { after.composer.clear() } })
    ) {
      $0.type("half a pro")
      $0.asksHarmlessly()
    },
  ]

  static let openings = [
    PlantedFault(
      "a letter goes to the request", breaks: .openingIsDeliberate,
      Fault(beforeScreen: { state, action, _ in
        if action.isKey("x"), state.focus == .composer { action = .pressed(.function(2)) }
      })
    ) {
      $0.asksHarmlessly()
      $0.type("x")
    },
    PlantedFault(
      "the prompt is armed at once", breaks: .disarmedKeysDoNothing,
      Fault(afterScreen: { before, after, _, _, now in
        if before.request == nil { after.request = after.view(openedAt: now.earlier) }
      })
    ) {
      $0.asksHarmlessly()
      $0.press(.tab)
      $0.press(.scalar("o"))
    },
    PlantedFault(
      "a choice is preselected", breaks: .nothingIsPreselected,
      Fault(afterScreen: { before, after, _, _, now in
        if before.request == nil { after.request?.select(.once, at: now) }
      })
    ) {
      $0.asksHarmlessly()
      $0.opensRequest()
    },
    PlantedFault(
      "the next request takes over the selection", breaks: .nothingIsPreselected,
      Fault(afterScreen: { before, after, _, _, now in
        if after.request?.request == "p2", before.request?.request == "p1" {
          after.request?.select(before.request?.selection, at: now)
        }
      })
    ) {
      $0.asksHarmlessly("ls", id: "p1", toolCall: "t1")
      $0.asksHarmlessly("ls -l", id: "p2", toolCall: "t2")
      $0.opensRequest()
      $0.press(.scalar("d"))
      $0.comes("permission.completed", ["requestId": "p1", "result": ["kind": "approved"]])
    },
    PlantedFault(
      "changed content keeps the selection", breaks: .nothingIsPreselected,
      Fault(afterScreen: { before, after, _, action, now in
        guard action.isNews, after.request?.digest != before.request?.digest else { return }
        after.request?.select(before.request?.selection, at: now)
      })
    ) {
      $0.asksHarmlessly()
      $0.opensRequest()
      $0.press(.scalar("o"))
      $0.asksHarmlessly("ls -l")
    },
  ]

  static let selections = [
    PlantedFault(
      "a digit selects", breaks: .onlyDocumentedKeysSelect,
      Fault(beforeScreen: { _, action, _ in if action.isKey("1") { action = .pressed(.scalar("o")) } })
    ) {
      $0.asksHarmlessly()
      $0.opensRequest()
      $0.type("1")
    },
    PlantedFault(
      "a click selects", breaks: .onlyKeysCount,
      Fault(beforeScreen: { state, action, now in
        if case .input(.click) = action { state.request?.select(.once, at: now) }
      })
    ) {
      $0.asksHarmlessly()
      $0.opensRequest()
      $0.does(.input(.click(Position(row: 20, column: 4))))
    },
    PlantedFault(
      "a paste is taken for keys", breaks: .onlyKeysCount,
      Fault(beforeScreen: { state, action, now in
        guard case .input(.paste) = action else { return }
        state.request?.select(.once, at: now.earlier)
        action = .pressed(.enter)
      })
    ) {
      $0.asksHarmlessly()
      $0.opensRequest()
      $0.does(.input(.paste("o\n")))
    },
    PlantedFault(
      "time denies", breaks: .onlyKeysCount,
      Fault(afterScreen: { _, after, effects, action, _ in
        if action == .timePassed { effects += after.decided(.deny(words: nil)) }
      })
    ) {
      $0.asksHarmlessly()
      $0.opensRequest()
      $0.passes(.seconds(60))
      $0.does(.timePassed)
    },
  ]
}

extension AppAction {
  static func pressed(_ key: Key) -> AppAction { .input(.key(KeyPress(key))) }

  func isKey(_ scalar: Unicode.Scalar) -> Bool { self == .pressed(.scalar(scalar)) }
  var isNews: Bool { if case .sessionChanged = self { true } else { false } }
}

extension AppState {
  /// A look at the open request that began then.
  func view(openedAt moment: Moment) -> RequestView? {
    request.flatMap { session.requests[$0.request] }.map { RequestView(of: $0, at: moment) }
  }

  /// A decision about the open request that nobody made.
  func decided(_ answer: Answer) -> [AppEffect] {
    guard let request else { return [] }
    return [.session(.decided(Decision(request: request.request, digest: request.digest, answer: answer)))]
  }
}

extension Moment {
  /// Long before.
  var earlier: Moment { self + .seconds(-10) }
}
