import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// What session a text is about, in lines of a label and a value.
struct SessionFacts {
  struct Fact: Equatable {
    let label: SafeText
    let value: SafeText
  }

  let facts: [Fact]

  init(of session: SessionState, in repertoire: Repertoire) {
    let identity = session.identity
    let text = EntryText(repertoire: repertoire)
    let named: [(SafeText, String?)] = [
      ("session", identity.title), ("repository", identity.repository?.text),
      ("branch", identity.agentBranch ?? identity.branch), ("task", identity.task?.rawValue),
      ("page", identity.url?.text), ("model", identity.model), ("signed in as", identity.login),
    ]
    facts = named.compactMap { label, value in value.map { Fact(label: label, value: text.name($0)) } }
  }
}

/// A request in a few words.
struct RequestFacts {
  let kind: SafeText
  let act: SafeText

  init(of request: PendingRequest, in repertoire: Repertoire) {
    let text = EntryText(repertoire: repertoire)
    kind = text.name(request.description.kind)
    act = text.name(request.description.summary)
  }
}
