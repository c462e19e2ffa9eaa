import SessionModel
import TerminalPrimitives

/// The agent's plan: the one that the runtime holds, or the newest that the agent asked to have accepted.
enum PlanPage {
  static func content(_ state: AppState, columns: Int, _ context: RenderContext) -> PageContent {
    var page = PageContent(title: "Plan", columns: columns)
    let words = QueryWords(state.queries[.plan], of: .plan, context)
    page.addNote(words.line, words.role)
    if case .answered(.plan(let plan?), _) = state.queries[.plan] {
      add(plan, to: &page, context)
      return page
    }
    page.addNote("The runtime holds no plan for a cloud session.")
    guard let newest = state.session.newestPlan else {
      page.addNote("No plan has come in this session either.")
      return page
    }
    page.addHeading("The newest plan that the agent asked you about")
    add(newest, to: &page, context)
    return page
  }

  private static func add(_ plan: String, to page: inout PageContent, _ context: RenderContext) {
    for line in SafeText.prose(plan, in: context.repertoire) { page.addNote(line, .text) }
  }
}
