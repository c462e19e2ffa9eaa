import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// Deciding by lines: one opens the request and reads it, one selects, one sends. Each must have been typed by itself.
extension LineReducer {
  static func read(_ number: String, in state: inout LineState, at now: Moment) -> [LineEffect] {
    let requests = state.app.session.requests.requests
    state.selectedAt = nil
    if number.isEmpty {
      AppReducer.openRequest(in: &state.app, at: now)
    } else if let place = Int(number), requests.indices.contains(place - 1) {
      AppReducer.open(requests[place - 1], in: &state.app, at: now)
    } else {
      return say(["there is no request \(state.app.safe(number)): \(SpokenRequests.count(requests.count))"])
    }
    guard let request = openRequest(of: state) else { return say(takeMessage(from: &state)) }
    return portion(of: request, from: 0, in: &state, at: now)
  }

  static func readOn(in state: inout LineState, at now: Moment) -> [LineEffect] {
    guard let request = openRequest(of: state), let view = state.app.request else {
      return say(["no request is being read: /pending reads the oldest"])
    }
    guard let unseen = view.seen?.firstUnseen else { return say(["all of it was read; /pending reads it again"]) }
    return portion(of: request, from: unseen.lowerBound, in: &state, at: now)
  }

  private static func portion(
    of request: PendingRequest, from first: Int, in state: inout LineState, at now: Moment
  ) -> [LineEffect] {
    let spoken = SpokenRequest(request, in: state.app, at: now)
    let shown = first..<min(spoken.rows.count, first + state.terms.portion)
    // Into a file or a pipe nothing is shown to anybody who could decide.
    if state.terms.canDecide {
      state.app.request?.rowsWereShown(shown, of: spoken.rows.count, width: SpokenRequest.width)
    }
    let head = first == 0 ? spoken.head : []
    let isWhole =
      state.app.request?.hasSeenEverything == true || !state.terms.canDecide && shown.upperBound == spoken.rows.count
    let end = isWhole ? spoken.choices(canDecide: state.terms.canDecide) : spoken.rest(after: shown)
    return say(head + spoken.rows[shown] + end)
  }

  static func leave(in state: inout LineState) -> [LineEffect] {
    state.selectedAt = nil
    guard state.app.request != nil else { return say(["no request is being read"]) }
    AppReducer.leaveRequest(in: &state.app)
    return say(["it stays waiting"])
  }

  /// - Parameter isDeliberate: whether the line came by itself.
  static func decide(
    _ command: LineCommand, _ rest: String, in state: inout LineState, isDeliberate: Bool, at now: Moment
  ) -> [LineEffect] {
    guard state.terms.canDecide else {
      return say(["nothing can be decided here: input or output is no terminal. It stays waiting"])
    }
    guard let request = openRequest(of: state), let view = state.app.request else {
      return say(["no request is being read: /pending reads the oldest"])
    }
    guard isDeliberate, view.isArmed(at: now) else {
      return say(["that line came too soon after the one before, so it counts for nothing: type it again"])
    }
    if command == .select { return select(rest, of: request, in: &state, at: now) }
    return send(rest, in: &state, at: now)
  }

  private static func select(
    _ rest: String, of request: PendingRequest, in state: inout LineState, at now: Moment
  ) -> [LineEffect] {
    let name = rest.prefix { !$0.isWhitespace }
    let words = rest.dropFirst(name.count).drop(while: \.isWhitespace)
    guard let choice = SpokenChoice.all(for: request).first(where: { $0.name == name.lowercased() }) else {
      let names = SpokenChoice.all(for: request).map { "/select \(state.app.safe($0.name))" as SafeText }
      return say(["there is no such choice: \(names.joined(separator: ", "))"])
    }
    state.selectedAt = nil
    state.app.request?.select(nil, at: now)
    if choice.choice.isApproval, state.app.request?.hasSeenEverything == false {
      return say(["read the request to its end first: /more reads on"])
    }
    _ = AppReducer.decide(.select(choice.choice.key), in: &state.app, at: now)
    let refusal = takeMessage(from: &state)
    guard state.app.request?.selection == choice.choice.key else { return say(refusal) }
    state.app.request?.words = TextBuffer(String(words))
    state.selectedAt = now
    let answer = choice.choice.key == .accept ? form(in: state)?.answer ?? [] : []
    return say(answer + SpokenChoice.selected(choice, of: request, words: String(words), state.app.setting.repertoire))
  }

  private static func send(_ word: String, in state: inout LineState, at now: Moment) -> [LineEffect] {
    guard let selectedAt = state.selectedAt else { return say(["nothing is selected: /select does that first"]) }
    if !word.isEmpty { state.app.request?.editConfirmation(at: selectedAt) { $0 = TextBuffer(word) } }
    let effects = AppReducer.sendDecision(in: &state.app, at: now)
    if effects.isEmpty { return say(takeMessage(from: &state)) }
    state.selectedAt = nil
    return effects.map(LineEffect.perform) + say(["sent; it counts once the runtime confirms it"])
  }

  static func openRequest(of state: LineState) -> PendingRequest? {
    state.app.request.flatMap { state.app.session.requests[$0.request] }
  }
}
