import SessionModel
import TerminalPrimitives

extension LineReducer {
  /// Bytes of a line that a terminal keeps (MAX_CANON of Linux, 4,096 with the line's end): one as long was cut.
  static let longestTypedLine = 4_095

  static func typed(_ lines: [String], in state: inout LineState, at now: Moment) -> [LineEffect] {
    state.app.message = nil
    defer { state.lastTypedAt = now }
    guard state.terms.input == .terminal else {
      return lines.flatMap { take($0, in: &state, isDeliberate: false, at: now) }
    }
    if lines.count > 1 { return keep(lines, in: &state) }
    guard let line = lines.first else { return [] }
    if line.utf8.count >= longestTypedLine {
      return keep([line], in: &state)
        + say(["the terminal cuts lines at \(longestTypedLine) bytes, so look at its end"])
    }
    return take(line, in: &state, isDeliberate: state.isDeliberate(at: now), at: now)
  }

  /// Text that came at once does nothing by itself: it is kept until a line says what becomes of it.
  private static func keep(_ lines: [String], in state: inout LineState) -> [LineEffect] {
    addToDraft(lines.joined(separator: "\n"), in: &state)
    return [
      .perform(.saveDraft),
      .say([
        "\(lines.count == 1 ? "a long line" : "\(lines.count) lines at once") came, as from a paste: kept as a draft, and nothing was sent or decided.",
        "/draft reads it, /draft send sends it, /draft drop drops it.",
      ]),
    ]
  }

  private static func take(
    _ line: String, in state: inout LineState, isDeliberate: Bool, at now: Moment
  ) -> [LineEffect] {
    guard let slash = SlashLine(line) else {
      return state.isFillingIn || state.hasLostForm ? enter(line, in: &state) : prompt(line, in: &state)
    }
    guard let command = LineCommand(rawValue: slash.word) else { return runSlash(slash, in: &state, at: now) }
    if command != .value { state.hasLostForm = false }
    do throws(SlashFault) {
      let argument = try slash.argument(of: command.definition, in: state.app) { command.values }
      return run(command, argument, in: &state, isDeliberate: isDeliberate, at: now)
    } catch {
      return say([error.words])
    }
  }

  /// What cannot be sent is kept.
  private static func prompt(_ text: String, in state: inout LineState) -> [LineEffect] {
    guard text.contains(where: { !$0.isWhitespace }) else { return [] }
    if let refusal = AppReducer.refusal(of: text, in: state.app) {
      addToDraft(text, in: &state)
      return [.perform(.saveDraft), .say([refusal, "/draft reads it, /draft drop drops it."])]
    }
    return [.perform(.session(.wrotePrompt(text))), .perform(.saveHistory(SentPrompt(text: text)))]
  }

  static func addToDraft(_ text: String, in state: inout LineState) {
    state.app.composer.insert(state.app.composer.isEmpty ? text : "\n" + text)
  }

  private static func run(
    _ command: LineCommand, _ argument: String, in state: inout LineState, isDeliberate: Bool, at now: Moment
  ) -> [LineEffect] {
    switch command {
    case .help: return help(on: argument, in: &state, at: now)
    case .pending: return read(argument, in: &state, at: now)
    case .more: return readOn(in: &state, at: now)
    case .select, .send: return decide(command, argument, in: &state, isDeliberate: isDeliberate, at: now)
    case .leave: return leave(in: &state)
    case .fill: return fill(in: &state, at: now)
    case .back: return goBack(in: &state, at: now)
    case .value: return enter(argument, in: &state)
    case .empty: return empty(in: &state)
    case .cancel: return cancel(in: &state, at: now)
    case .draft: return draft(LineCommand.DraftAct(rawValue: argument), in: &state)
    case .status: return say(SpokenStatus.lines(of: state.app, at: now))
    case .resend: return perform(.sendAgain, in: &state, at: now)
    case .withdraw: return perform(.withdrawPrompt, in: &state, at: now)
    }
  }

  private static func draft(_ act: LineCommand.DraftAct?, in state: inout LineState) -> [LineEffect] {
    let text = state.app.composer.text
    guard !text.isEmpty else { return say(["there is no draft"]) }
    switch act {
    case nil:
      return say(["the draft:"] + EntryText(repertoire: state.app.setting.repertoire).lines(text).map { "  \($0)" })
    case .send:
      state.app.composer.clear()
      return [.perform(.saveDraft)] + prompt(text, in: &state)
    case .drop:
      state.app.composer.clear()
      return [.perform(.saveDraft), .say(["the draft is gone"])]
    case .value:
      guard state.isFillingIn else { return say(["no field is being filled in, so the draft stays"]) }
      let effects = enter(text, in: &state)
      if effects.contains(.perform(.saveDraft)) { state.app.composer.clear() }
      return effects
    }
  }

  static func perform(_ command: Command, in state: inout LineState, at now: Moment) -> [LineEffect] {
    var layout = TranscriptLayout()
    let effects = AppReducer.perform(command, in: &state.app, layout: &layout, at: now)
    return say(takeMessage(from: &state)) + effects.map(LineEffect.perform)
  }
}

extension LineState {
  /// Shorter than anybody types two lines: what comes sooner after another line was pasted or was not meant.
  static let shortestPause = Duration.milliseconds(400)

  /// Whether the line that comes now was typed by itself.
  func isDeliberate(at now: Moment) -> Bool {
    lastTypedAt.map { now.since($0) >= Self.shortestPause } ?? true
  }
}
