import SessionModel
import TerminalPrimitives

/// How full the window of the agent's model is.
enum ContextPage {
  static func content(_ state: AppState, columns: Int, _ context: RenderContext) -> PageContent {
    var page = PageContent(title: "Context", columns: columns)
    let usage = state.session.usage
    if let tokens = usage.contextTokens {
      let limit = usage.contextLimit.map { " of \(Count.short($0))" as SafeText } ?? ""
      page.addFact("in the window", "\(Count.short(tokens))\(limit) tokens")
    }
    if let percentage = usage.contextPercentage {
      page.addFact("full", "\(percentage)%  \(bar(percentage, context.theme.symbols))")
    } else {
      page.addNote("The agent has not told yet how full its window is.")
    }
    if let since = state.session.turn.compactingSince {
      page.addFact("now", "being summed up since \(Clock.short(context.now.since(since)))", .running)
    }
    page.addBlank()
    page.addNote("When it is nearly full, the agent sums up what was said and goes on with the summary.")
    return page
  }

  /// Signs that stand for the whole window.
  private static let barLength = 20

  private static func bar(_ percentage: Int, _ symbols: Symbols) -> SafeText {
    let full = max(0, min(barLength, percentage * barLength / 100))
    return SafeText(repeating: symbols.selected, count: full)
      + SafeText(repeating: symbols.dot, count: barLength - full)
  }
}
