import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// Why the session does not go on, and what to do next, each in a paragraph of its own.
enum StandingCell {
  static func rows(_ report: StandingReport, _ format: CellFormat) -> [StyledLine] {
    switch report {
    case .late(let stage): late(stage, format)
    case .lost(let loss, let isGivenUp): lost(loss, isGivenUp, format)
    case .failed(let failure): failed(failure, format)
    }
  }

  private static func late(_ stage: Stage, _ format: CellFormat) -> [StyledLine] {
    let title: SafeText =
      "\(stage.act) takes longer than \(stage.limit.wholeSeconds)s\(stage.isReserved ? "; that is not an error" : "")"
    let leaving = format.key(.clearOrLeave, in: .everywhere)
    let choices: SafeText =
      stage.isReserved
      ? "keep waiting; or type /url for the session's page; or leave with \(leaving) twice, the task stays"
      : "keep waiting, or leave with \(leaving) twice"
    return head(format.symbols.running, title, .warning, format)
      + fact("your prompts", "nothing was sent; what you write is held until the agent has started", format)
      + fact("what you can do", choices, format)
  }

  private static func lost(
    _ loss: RuntimeLoss, _ isGivenUp: Bool, _ format: CellFormat
  ) -> [StyledLine] {
    let leaving = format.key(.clearOrLeave, in: .everywhere)
    let next: SafeText =
      isGivenUp
      ? "type /reconnect to start the runtime again, or /url for the session's page, or leave with \(leaving) twice"
      : "wait: aloft starts the runtime again by itself and reattaches; /reconnect does so at once"
    return head(format.symbols.failed, "the runtime was lost; the agent most likely goes on", .error, format)
      + foreign("what happened", loss.reason, format) + foreign("its last words", loss.errorOutput, format)
      + fact("your prompts", "what you write is held until it is back", format)
      + fact("what you can do", next, format)
  }

  private static func failed(_ failure: SessionFailure, _ format: CellFormat) -> [StyledLine] {
    let orphan = failure.orphan.map { task in
      fact("left behind", "the task \(format.name(task.rawValue)) may exist on GitHub although nobody holds it", format)
    }
    return head(format.symbols.failed, "no session: \(failure.stage.act) failed", .error, format)
      + foreign("what happened", failure.words, format) + (orphan ?? [])
      + fact("your prompts", "nothing was sent; what you wrote is kept", format)
      + fact("trying again", failure.retry.words, format) + foreign("what you can do", failure.advice, format)
  }

  private static func head(
    _ sign: SafeText, _ title: SafeText, _ role: Role, _ format: CellFormat
  ) -> [StyledLine] {
    WordWrap.wrap(title, role, width: format.text.columns, indentation: Indentation(first: [Span("\(sign) ", role)]))
  }

  /// Lines of text from outside that a fact shows at most: the last ones say why something ended.
  private static let mostLines = 12

  /// Words that may come from outside; nothing where there are none.
  private static func foreign(_ label: SafeText, _ words: String, _ format: CellFormat) -> [StyledLine] {
    guard !words.isEmpty else { return [] }
    let lines = format.text.lines(of: words)
    let left: [SafeText] = lines.count > mostLines ? ["(\(Count.of(lines.count - mostLines, "line")) before)"] : []
    return paragraph(label, left + lines.suffix(mostLines), format)
  }

  private static func fact(_ label: SafeText, _ words: SafeText, _ format: CellFormat) -> [StyledLine] {
    paragraph(label, [words], format)
  }

  private static func paragraph(_ label: SafeText, _ lines: [SafeText], _ format: CellFormat) -> [StyledLine] {
    let place = format.gutter.hanging(by: CellFormat.gutter)
    return lines.enumerated().flatMap { index, line in
      index == 0
        ? WordWrap.wrap(
          [Span("\(label): ", .dim), Span(line, .text)], width: format.text.columns, indentation: place)
        : WordWrap.wrap(line, .text, width: format.text.columns, indentation: place.afterFirst)
    }
  }
}

extension Stage {
  fileprivate var act: SafeText {
    switch self {
    case .runtime: "starting the runtime"
    case .signIn: "signing in"
    case .reservation: "the reservation"
    case .connection: "connecting to the agent"
    case .agentStart: "the start of the agent"
    }
  }

  /// Whether there is a task on GitHub by then, with a page.
  fileprivate var isReserved: Bool {
    switch self {
    case .runtime, .signIn, .reservation: false
    case .connection, .agentStart: true
    }
  }
}

extension RetryAdvice {
  fileprivate var words: SafeText {
    switch self {
    case .never: "cannot help"
    case .later: "may help in a while"
    case .afterUserAct: "helps only after something has changed"
    }
  }
}
