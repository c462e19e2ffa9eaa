import SessionModel
import TerminalPrimitives

/// How it stands with a query, in one line.
struct QueryWords: Equatable, Sendable {
  let line: SafeText
  let role: Role

  init(_ progress: QueryProgress?, of query: SessionQuery, _ context: RenderContext) {
    switch progress {
    case nil: self.init(line: "not asked", role: .dim)
    case .asked(let since):
      let close = context.keymap.name(of: .backToComposer, in: .everywhere, context.repertoire)
      self.init(
        line: "asked \(query.whom) \(Clock.short(context.elapsed(since: since))) ago; \(close) gives up", role: .running
      )
    case .answered(.failed(let words), _):
      self.init(line: "it failed: \(SafeText.exactLine(words, in: context.repertoire))", role: .error)
    case .answered(.cancelled, _): self.init(line: "given up", role: .dim)
    case .answered(_, let at):
      self.init(
        line: "as of \(Clock.timeOfDay(at, utcOffsetSeconds: context.utcOffsetSeconds))", role: .dim)
    }
  }

  private init(line: SafeText, role: Role) {
    self.line = line
    self.role = role
  }
}

extension SessionQuery {
  /// Who is asked, in the middle of a sentence.
  var whom: SafeText {
    switch route {
    case .relay: "the agent, through GitHub,"
    case .local: "the runtime"
    }
  }
}
