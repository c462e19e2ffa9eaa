@testable import CopilotProtocol
import JSONRPC
import Testing

@testable import SessionModel

/// Forms that can only be declined, and what may be answered to the others.
@Suite struct FormObstacleTests {
  private static let field: JSONValue = ["type": "string"]

  @Test(
    arguments: [
      (["message": "m"], .unreadable("it has no fields that could be filled in")),
      (
        ["requestedSchema": ["type": "object", "properties": [:]]],
        .unreadable("it has no fields that could be filled in")
      ),
      (
        ["requestedSchema": ["type": "array", "properties": ["a": field]]],
        .unreadable("it has no fields that could be filled in")
      ),
      (
        ["requestedSchema": ["properties": ["a": field], "required": ["b"]]],
        .unreadable("it requires a field that it does not describe: b")
      ),
      (
        ["requestedSchema": ["properties": ["a": ["type": "object"]], "required": ["a"]]],
        .unreadable("it requires a field that cannot be entered here: a")
      ),
      (
        ["requestedSchema": ["properties": ["a": ["type": "integer", "minimum": 0.5]], "required": ["a"]]],
        .unreadable("it requires a field that cannot be entered here: a")
      ),
      (
        ["requestedSchema": ["properties": ["a": ["type": "string", "enum": [1, "x"]]], "required": ["a"]]],
        .unreadable("it requires a field that cannot be entered here: a")
      ),
      (
        ["requestedSchema": ["properties": ["a": field], "required": "a"]],
        .unreadable("it does not say which fields it requires")
      ),
      (
        ["requestedSchema": ["properties": ["\u{E9}": field, "e\u{301}": field]]],
        .ambiguous("two of its fields have one name")
      ),
      (["mode": "url"], .unreadable("it names no page")),
      (["mode": "hologram"], .unreadable("it asks in a way that is not known here: hologram")),
      (["requestedSchema": ["properties": ["a": ["type": "object"]]]], nil),
      (["mode": "url", "url": "https://example.org/"], nil),
    ] as [(JSONValue, DenyOnlyReason?)])
  func `a form that cannot be shown as it is meant can only be declined`(data: JSONValue, reason: DenyOnlyReason?)
    throws
  {
    let form = try #require(FormSample.read(data.setting("requestId", "e1").setting("message", "m")))
    #expect(DenyOnlyReason.all(for: .form(form), readability: .intact) == [reason].compactMap(\.self))
  }

  @Test func `a plan without actions, or without a plan, can only be declined`() {
    let noActions = ExitPlanModeRequested(requestID: "x", planContent: "# Plan")
    let noPlan = ExitPlanModeRequested(requestID: "x", planContent: " \n", actions: [.interactive])
    #expect(
      DenyOnlyReason.all(for: .plan(noActions), readability: .intact)
        == [.unreadable("it names nothing that could follow")])
    #expect(DenyOnlyReason.all(for: .plan(noPlan), readability: .intact) == [.unreadable("the plan is empty")])
  }

  /// Every kind of question with an answer that agrees, one that does not, and ones that do not belong to it.
  static let kinds: [(matter: PendingRequest.Matter, agrees: [Answer], declines: [Answer])] = [
    (
      .question(UserInputRequested(requestID: "q", question: "?", choices: ["a"], allowsFreeform: true)),
      [.text("a", isFreeform: false), .text("b", isFreeform: true)], [.decline(feedback: nil)]
    ),
    (
      .form(FormSample.request(["a": field], required: ["a"]).orFail), [.form(["a": "x"])],
      [.decline(feedback: nil), .cancel]
    ),
    (
      .form(FormSample.request(["a": field], mode: "url", url: "https://example.org").orFail), [.page],
      [.decline(feedback: nil), .cancel]
    ),
    (
      .plan(ExitPlanModeRequested(requestID: "x", planContent: "p", actions: [.interactive])),
      [.plan(.interactive, feedback: nil)], [.decline(feedback: "no")]
    ),
    (
      .modelSwitch(AutoModeSwitchRequested(requestID: "s")), [.modelSwitch(.yes), .modelSwitch(.yesAlways)],
      [.modelSwitch(.no)]
    ),
    (
      .limits(SessionLimitsExhaustedRequested(requestID: "l")),
      [
        .limits(SessionLimitsResponse(action: .add, additionalAiCredits: 5)),
        .limits(SessionLimitsResponse(action: .set, maxAiCredits: 20)),
        .limits(SessionLimitsResponse(action: .unset)),
      ], [.decline(feedback: nil)]
    ),
  ]

  @Test(arguments: kinds.indices) func `a question takes the answers of its kind and no other`(index: Int) {
    let request = Self.pending(Self.kinds[index].matter, .intact)
    let own = Self.kinds[index].agrees + Self.kinds[index].declines
    for answer in own { #expect(request.admits(answer), "\(answer)") }
    let others = Self.kinds.indices.filter { $0 != index }.flatMap { Self.kinds[$0].agrees + Self.kinds[$0].declines }
    for answer in others where !own.contains(answer) {
      if case .decline = answer, Self.kinds[index].declines.contains(where: \.isDecline) { continue }
      if answer == .cancel, Self.kinds[index].declines.contains(.cancel) { continue }
      #expect(!request.admits(answer), "\(answer)")
    }
  }

  @Test(arguments: kinds.indices) func `what had to be repaired can be declined, and nothing else`(index: Int) {
    let request = Self.pending(Self.kinds[index].matter, .repaired([.duplicateKey(ByteExcerpt("a".utf8))]))
    for answer in Self.kinds[index].agrees { #expect(!request.admits(answer), "\(answer)") }
    for answer in Self.kinds[index].declines { #expect(request.admits(answer), "\(answer)") }
  }

  @Test(
    arguments: [
      .limits(SessionLimitsResponse(action: .add)), .limits(SessionLimitsResponse(action: .set)),
      .limits(SessionLimitsResponse(action: .add, additionalAiCredits: 0)),
      .limits(SessionLimitsResponse(action: .set, maxAiCredits: -1)),
      .limits(SessionLimitsResponse(action: .add, additionalAiCredits: .infinity)),
      .limits(SessionLimitsResponse(action: .unknown("all"))),
    ] as [Answer])
  func `a change of the limit that says no amount is not sent`(answer: Answer) {
    #expect(!Self.pending(.limits(SessionLimitsExhaustedRequested(requestID: "l")), .intact).admits(answer))
  }

  @Test(
    arguments: [
      (.text("postgres", isFreeform: true), "answer: postgres"),
      (.form(["b": 1, "a": "x"]), #"submit the form: {"a":"x","b":1}"#),
      (.plan(.autopilot, feedback: "slowly"), "accept the plan: autopilot, slowly"), (.page, "agree to the page"),
      (.modelSwitch(.yesAlways), "answer the model switch: yes_always"), (.decline(feedback: "no"), "decline: no"),
      (.limits(SessionLimitsResponse(action: .add, additionalAiCredits: 5)), "change the credit limit: add 5 credits"),
      (.limits(SessionLimitsResponse(action: .unset)), "change the credit limit: no limit"), (.cancel, "cancel"),
    ] as [(Answer, String)])
  func `the log tells what was answered, word for word`(answer: Answer, record: String) {
    #expect(answer.record == record)
  }

  private static func pending(_ matter: PendingRequest.Matter, _ readability: Readability) -> PendingRequest {
    PendingRequest(
      id: "r", matter: matter, toolCall: nil, digest: RequestDigest(of: .null),
      arrivedAt: Moment(uptime: 0), denyOnly: DenyOnlyReason.all(for: matter, readability: readability),
      workplace: Workplace(), progress: .waiting(nil))
  }
}

extension Answer {
  fileprivate var isDecline: Bool { if case .decline = self { true } else { false } }
}

extension Optional where Wrapped == ElicitationRequested {
  fileprivate var orFail: ElicitationRequested {
    guard let self else { preconditionFailure("the sample is no form") }
    return self
  }
}
