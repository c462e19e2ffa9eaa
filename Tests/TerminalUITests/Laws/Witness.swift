import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// Watches every step of a scene and notes which laws were broken. It judges by what comes in and goes out, and keeps
/// its own account of time, rows and keys: it asks the program for none of its guards.
struct Witness {
  private(set) var broken: [Law] = []
  private(set) var decisionCount = 0
  private(set) var answerCount = 0
  private var look: Look?
  private var rows: [RequestDigest: RowsShown] = [:]
  private var session = SessionWitness()

  mutating func saw(_ step: ScreenStep) {
    judgeArrival(step)
    judgeOpening(step)
    judgeKeys(step)
    judgeDecisions(step)
    follow(step)
    if case .frameWasShown(let report) = step.action, let shown = report.request {
      rows[shown.digest, default: RowsShown()].add(shown)
    }
  }

  mutating func saw(_ step: SessionStep) {
    for law in session.judge(step) { note(law) }
    answerCount = session.answerCount
  }

  private mutating func note(_ law: Law) { if !broken.contains(law) { broken.append(law) } }

  /// Rule 1.
  private mutating func judgeArrival(_ step: ScreenStep) {
    let mayWrite: Bool
    switch step.action {
    case .sessionChanged, .frameWasShown, .timePassed, .resized, .savingChanged, .terminalCameBack, .hookFailed,
      .searchProgressed, .sessionsListed, .answered, .copied, .exportProgressed, .filesListed,
      .historyFound, .wentOutMeanwhile:
      mayWrite = false
    // A command that failed comes back to where it was typed.
    case .exported: mayWrite = true
    case .fileWasRead, .input, .editorReturned, .pagerReturned: return
    }
    guard step.before.focus != .request else { return }
    if step.after.focus != step.before.focus || step.after.overlay != step.before.overlay
      || !mayWrite && step.after.composer.buffer != step.before.composer.buffer
    {
      note(.arrivalIsSilent)
    }
  }

  /// Rule 2.
  private mutating func judgeOpening(_ step: ScreenStep) {
    guard step.before.focus != .request, step.after.focus == .request, !broken.contains(.arrivalIsSilent) else {
      return
    }
    let isCommand =
      step.key?.isEnter == true
      && (SlashLine(step.before.composer.text)?.command == .approval(.pending) || step.takesRequestFromPalette)
    if step.key?.goesToRequest != true && !isCommand { note(.openingIsDeliberate) }
  }

  /// Rules 2 and 3: what a key may change, and what may change besides keys.
  private mutating func judgeKeys(_ step: ScreenStep) {
    guard let look, look.isAt(step.before.request), look.isAt(step.after.request) else { return }
    let selects = step.after.request?.selection != step.before.request?.selection
    let changes = selects || step.after.request?.field != step.before.request?.field
    let acts = changes || !step.decisions.isEmpty
    guard let key = step.key else {
      if selects && step.after.request?.selection != nil || !step.decisions.isEmpty { note(.onlyKeysCount) }
      return
    }
    guard step.before.focus == .request, step.before.overlay == nil else { return }
    if acts, !look.isArmed(at: step.at) { note(.disarmedKeysDoNothing) }
    let isPermission = step.before.session.requests[look.request]?.isPermission == true
    if isPermission, selects, step.after.request?.selection != nil, !key.selects { note(.onlyDocumentedKeysSelect) }
  }

  private mutating func judgeDecisions(_ step: ScreenStep) {
    decisionCount += step.decisions.count
    guard let decision = step.decisions.first, !broken.contains(.onlyKeysCount),
      !broken.contains(.disarmedKeysDoNothing)
    else { return }
    let isFromPrompt = step.before.focus == .request && step.before.overlay == nil && step.before.request != nil
    if step.key?.isEnter != true || step.decisions.count > 1 || !isFromPrompt { return note(.onlyEnterSends) }
    guard let look, look.isAt(step.before.request) else { return note(.selectedBeforeSent) }
    let request = step.before.session.requests[decision.request]
    if decision.request != look.request || decision.digest != look.digest || request?.digest != decision.digest {
      note(.boundToWhatWasShown)
    }
    if step.after.request?.selection != nil, step.after.request?.digest == decision.digest { note(.selectionIsSpent) }
    if let request { judge(decision, on: request, step) }
    judgeSelection(decision, look, step)
    if decision.answer.isApproval { judgeApproval(decision, look, step) }
  }

  private mutating func judge(_ decision: Decision, on request: PendingRequest, _ step: ScreenStep) {
    for law in Terms.broken(by: decision.answer, to: request) { note(law) }
    guard case .live = step.before.session.standing, case .waiting = request.progress else {
      return note(.onlyWaitingIsAnswered)
    }
  }

  /// Rule 3.
  private mutating func judgeSelection(_ decision: Decision, _ look: Look, _ step: ScreenStep) {
    guard let selected = look.selected, selected.choice == step.before.request?.selection else {
      return note(.selectedBeforeSent)
    }
    if step.at.since(selected.at) < Look.settles { note(.twoSeparateKeys) }
  }

  /// Rules 6 and 8.
  private mutating func judgeApproval(_ decision: Decision, _ look: Look, _ step: ScreenStep) {
    if rows[look.digest]?.isComplete != true { note(.seenToTheEnd) }
    guard let request = step.before.session.requests[decision.request], request.denyOnly.isEmpty else { return }
    if let word = request.description.risk.confirmation, look.typed != word { note(.wordIsTyped) }
  }

  /// Keeps the account of the look that the person has at a request.
  private mutating func follow(_ step: ScreenStep) {
    guard let view = step.after.request else {
      look = nil
      return
    }
    if let key = step.key, step.before.focus == .request, step.before.overlay == nil { look?.pressed(key, at: step.at) }
    if look?.isAt(view) != true {
      if view.selection != nil { note(.nothingIsPreselected) }
      look = Look(request: view.request, digest: view.digest, at: step.at)
    } else if view.request == step.before.request?.request, view.selection != step.before.request?.selection {
      look?.selected(view.selection, at: step.at)
    }
  }
}

extension ScreenStep {
  /// Whether the row of the palette that Enter takes is one that goes to a request.
  fileprivate var takesRequestFromPalette: Bool {
    guard case .picker(let picker) = before.overlay, case .palette = picker.kind else { return false }
    return [.slash(.approval(.pending)), .command(.goToRequest), .command(.nextPane), .command(.previousPane)]
      .contains(picker.selected)
  }
}
