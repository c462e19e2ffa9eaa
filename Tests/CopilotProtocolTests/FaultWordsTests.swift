import Testing

@testable import CopilotProtocol

@Suite struct FaultWordsTests {
  @Test(arguments: [
    (EventFault.malformed(FieldFault(path: ["type"], defect: .missing)), "event.malformed", "type is missing"),
    (
      .badField(FieldFault(path: ["result", "contents", "0"], defect: .wrongType(expected: "an object"))),
      "event.badField", "result.contents.0 is not an object"
    ),
    (.badField(FieldFault(path: ["tokenLimit"], defect: .outOfRange)), "event.badField", "tokenLimit is out of range"),
    (
      .badField(FieldFault(path: ["timestamp"], defect: .notATime("yesterday"))), "event.badField",
      "timestamp is not a time: yesterday"
    ),
    (.badField(FieldFault(path: ["url"], defect: .empty)), "event.badField", "url is empty"),
    (.badField(FieldFault(defect: .wrongType(expected: "a list"))), "event.badField", "the value is not a list"),
    (.unknownType("a.b"), "event.unknownType", "events of the type a.b are not known"),
    (
      .permissionUnreadable(.noRequest), "permission.unreadable", "the request does not say what would be done"
    ),
    (
      .permissionUnreadable(.badField(FieldFault(path: ["kind"], defect: .missing))), "permission.unreadable",
      "kind is missing"
    ),
    (
      .permissionUnreadable(.noDetails(kind: "teleport")), "permission.unreadable",
      "a request of the kind teleport without details"
    ),
    (.permissionUnanswerable, "permission.unanswerable", "the request has no id"),
  ])
  func `every fault has a code for the log and words for a person`(fault: EventFault, code: String, words: String) {
    #expect(fault.code == code)
    #expect(fault.words == words)
  }
}
