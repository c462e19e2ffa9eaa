import JSONRPC
import Testing

@testable import CopilotProtocol

@Suite struct UnreadablePermissionTests {
  @Test(arguments: [
    (#"{"kind":"shell","intention":"Runs tests"}"#, FieldFault(path: ["fullCommandText"], defect: .missing)),
    (
      #"{"kind":"shell","fullCommandText":"","commands":[{"identifier":"rm","readOnly":true}]}"#,
      FieldFault(path: ["fullCommandText"], defect: .empty)
    ),
    (#"{"kind":"shell","fullCommandText":" \t\u200b\n"}"#, FieldFault(path: ["fullCommandText"], defect: .empty)),
    (
      #"{"kind":"shell","fullCommandText":["ls"]}"#,
      FieldFault(path: ["fullCommandText"], defect: .wrongType(expected: "a text"))
    ),
    (
      #"{"kind":"shell","fullCommandText":"ls","possibleUrls":"none"}"#,
      FieldFault(path: ["possibleUrls"], defect: .wrongType(expected: "a list"))
    ),
    (
      #"{"kind":"shell","fullCommandText":"ls","managedApprovalRequired":"yes"}"#,
      FieldFault(path: ["managedApprovalRequired"], defect: .wrongType(expected: "true or false"))
    ),
    (#"{"kind":"write","fileName":"a","diff":""}"#, FieldFault(path: ["diff"], defect: .empty)),
    (#"{"kind":"write","diff":"+x"}"#, FieldFault(path: ["fileName"], defect: .missing)),
    (#"{"kind":"read","intention":"Look"}"#, FieldFault(path: ["path"], defect: .missing)),
    (#"{"kind":"mcp","serverName":"docs"}"#, FieldFault(path: ["toolName"], defect: .missing)),
    (#"{"kind":"url","url":""}"#, FieldFault(path: ["url"], defect: .empty)),
    (
      #"{"kind":"extension-permission-access","extensionName":"x","capabilities":[]}"#,
      FieldFault(path: ["capabilities"], defect: .empty)
    ),
    (#"{"fullCommandText":"ls"}"#, FieldFault(path: ["kind"], defect: .missing)),
    (#""ls""#, FieldFault(defect: .wrongType(expected: "an object"))),
  ])
  func `an act that cannot be read is kept raw and says so`(text: String, fault: FieldFault) throws {
    let permission = try requested(#"{"requestId":"p1","permissionRequest":\#(text)}"#)
    #expect(permission.requestID == "p1")
    #expect(permission.unreadable == .badField(fault))
    #expect(permission.raw["permissionRequest"] == (try JSONReader.value(of: text)))
    #expect(permission.sessionApproval == nil)
    #expect(permission.faults == [.permissionUnreadable(.badField(fault))])
    #expect(EventFault.permissionUnreadable(.noRequest).code == "permission.unreadable")
  }

  @Test func `a command that cannot be read is not shown as a command`() throws {
    let text = #"{"kind":"shell","intention":"Runs tests","toolCallId":"t1"}"#
    let permission = try requested(#"{"requestId":"p1","permissionRequest":\#(text)}"#)
    #expect(permission.request == .unknown(kind: "shell", try JSONReader.value(of: text)))
    #expect(permission.request?.toolCallID == "t1")
    #expect(permission.request?.facts.intention == "Runs tests")
  }

  @Test(arguments: [#"{"requestId":"p1"}"#, #"{"requestId":"p1","permissionRequest":null}"#])
  func `a permission without a request can only be denied`(data: String) throws {
    let event = try decoded("permission.requested", data)
    #expect(
      event.payload
        == .permissionRequested(
          PermissionRequested(requestID: "p1", unreadable: .noRequest, raw: try JSONReader.value(of: data))))
    #expect(event.faults == [.permissionUnreadable(.noRequest)])
  }

  @Test func `a permission without any data is still a permission`() {
    #expect(
      decoded("permission.requested", .null)
        == SessionEvent(
          id: "e1", type: "permission.requested",
          payload: .permissionRequested(PermissionRequested(unreadable: .noRequest, raw: [:])),
          faults: [.permissionUnreadable(.noRequest), .permissionUnanswerable]))
  }

  @Test(arguments: ["", #""requestId":"","#, #""requestId":null,"#])
  func `a permission without an id cannot be answered`(id: String) throws {
    let event = try decoded("permission.requested", #"{\#(id)"permissionRequest":{"kind":"read","path":"x"}}"#)
    guard case .permissionRequested(let permission) = event.payload else { throw UnexpectedPayload() }
    #expect(permission.requestID == nil)
    #expect(permission.request == .read(ReadRequest(path: "x")))
    #expect(event.faults == [.permissionUnanswerable])
    #expect(EventFault.permissionUnanswerable.code == "permission.unanswerable")
  }

  @Test func `a kind that is not known needs details to be approved`() throws {
    #expect(
      try requested(#"{"requestId":"p1","permissionRequest":{"kind":"teleport","toolCallId":"t1","to":null}}"#)
        .unreadable
        == .noDetails(kind: "teleport"))
  }

  @Test func `a prompt that cannot be read spoils a request that can`() throws {
    let permission = try requested(
      #"{"requestId":"p1","permissionRequest":{"kind":"read","path":"x"},"promptRequest":{"kind":"path","paths":[]}}"#)
    #expect(permission.request == .read(ReadRequest(path: "x")))
    #expect(permission.unreadable == .badField(FieldFault(path: ["paths"], defect: .empty)))
  }

  private struct UnexpectedPayload: Error {}
}
