import JSONRPC
import SessionModel
import Testing

/// How the lines of the decision log are put together.
@Suite struct LoggedDecisionTests {
  private func decision(_ choice: String, _ request: String = "p1", task: String = "t", at: Int64 = 1) -> JSONValue {
    [
      "decision": .string(choice), "decider": "person", "task": .string(task), "request": .string(request),
      "kind": "shell", "risk": "high", "digest": "ab", "act": "ls", "shown": "ls\nand more", "at": .integer(at),
      "took": 400,
    ]
  }

  private func outcome(_ status: String, _ request: String = "p1", task: String = "t", at: Int64 = 2) -> JSONValue {
    [
      "outcome": "words", "status": .string(status), "task": .string(task), "request": .string(request),
      "kind": "shell", "act": "ls", "digest": "ab", "at": .integer(at), "took": 900, "afterSending": 500,
    ]
  }

  @Test func `a decision has every outcome that was logged of it`() throws {
    let (decisions, unknown) = LoggedDecision.folded([
      decision("approve once"), outcome("not confirmed", at: 2), outcome("confirmed", at: 3),
    ])
    let only = try #require(decisions.first)
    #expect(decisions.count == 1)
    #expect(unknown == 0)
    #expect(only.choice?.words == "approve once")
    #expect(only.choice?.took == .milliseconds(400))
    #expect(only.outcomes.map(\.status) == ["not confirmed", "confirmed"])
    #expect(only.took == .milliseconds(900))
    #expect(only.shown == "ls\nand more")
  }

  @Test func `a second decision about a request stands by itself, and later outcomes belong to it`() {
    let decisions = LoggedDecision.folded([
      decision("approve once"), outcome("not confirmed"), decision("deny"), outcome("confirmed"),
    ]).decisions
    #expect(decisions.map(\.choice?.words) == ["approve once", "deny"])
    #expect(decisions.map { $0.outcomes.map(\.status) } == [["not confirmed"], ["confirmed"]])
  }

  @Test func `what was decided elsewhere stands there too, and sessions are kept apart`() {
    let decisions = LoggedDecision.folded([
      decision("deny", task: "a"), outcome("elsewhere", task: "b"), outcome("confirmed", task: "a"),
    ]).decisions
    #expect(decisions.map(\.session) == ["a", "b"])
    #expect(decisions.map(\.choice?.words) == ["deny", nil])
    #expect(decisions.map { $0.outcomes.map(\.status) } == [["confirmed"], ["elsewhere"]])
  }

  @Test func `lines that are none of the log's are counted`() {
    let (decisions, unknown) = LoggedDecision.folded([["dropped": 3], .null, ["request": "p", "at": 1], outcome("x")])
    #expect(decisions.count == 1)
    #expect(unknown == 3)
  }

  @Test func `lines of the first version are read`() {
    let line: JSONValue = [
      "decision": "deny", "decider": "person", "request": "p1", "kind": "shell", "digest": "ab", "shown": "rm", "at": 5,
      "took": 1,
    ]
    let decisions = LoggedDecision.folded([line, ["outcome": "denied", "request": "p1", "at": 6]]).decisions
    #expect(decisions.map(\.act) == ["rm"])
    #expect(decisions.first?.outcomes.map(\.words) == ["denied"])
  }
}
