import JSONRPC
import Testing

@testable import CopilotProtocol

@Suite struct SessionApprovalTests {
  @Test(arguments: [
    (
      #"{"kind":"shell","fullCommandText":"ls","canOfferSessionApproval":true,"commands":[{"identifier":"ls"}]}"#,
      SessionApproval.commands(identifiers: ["ls"])
    ),
    (#"{"kind":"write","fileName":"a","diff":"+","canOfferSessionApproval":true}"#, .write),
    (#"{"kind":"read","path":"a"}"#, .read),
    (#"{"kind":"memory","fact":"a"}"#, .memory),
    (#"{"kind":"mcp","serverName":"s","toolName":"t"}"#, .mcp(serverName: "s", toolName: "t")),
    (#"{"kind":"url","url":"https://Example.org:8080/a?b"}"#, .domain("example.org")),
    (#"{"kind":"custom-tool","toolName":"t"}"#, .customTool(name: "t")),
    (#"{"kind":"extension-management","operation":"install"}"#, .extensionManagement(operation: "install")),
    (
      #"{"kind":"extension-permission-access","extensionName":"x","capabilities":["a"]}"#,
      .extensionPermissionAccess(extensionName: "x")
    ),
    (
      #"{"kind":"extension-env-access","extensionName":"x","environmentVariables":["A"]}"#,
      .extensionEnvironmentAccess(extensionName: "x", environmentVariables: ["A"])
    ),
  ])
  func `an approval for the session covers what the request names`(text: String, approval: SessionApproval) throws {
    #expect(try requested(#"{"requestId":"p1","permissionRequest":\#(text)}"#).sessionApproval == approval)
  }

  @Test(arguments: [
    #"{"kind":"shell","fullCommandText":"ls","commands":[{"identifier":"ls"}]}"#,
    #"{"kind":"shell","fullCommandText":"ls","canOfferSessionApproval":false,"commands":[{"identifier":"ls"}]}"#,
    #"{"kind":"shell","fullCommandText":"ls","canOfferSessionApproval":true,"commands":[]}"#,
    #"{"kind":"write","fileName":"a","diff":"+","canOfferSessionApproval":true,"managedApprovalRequired":true}"#,
    #"{"kind":"read","path":"a","canOfferSessionApproval":false}"#,
    #"{"kind":"hook","toolName":"t"}"#,
    #"{"kind":"workflow","name":"w","operation":"run","canOfferSessionApproval":true}"#,
    #"{"kind":"teleport","to":"Mars","canOfferSessionApproval":true}"#,
    #"{"kind":"url","url":"https://user@example.org/"}"#,
    #"{"kind":"url","url":"https://exam%70le.org/"}"#,
    #"{"kind":"url","url":"https://еxample.org/"}"#,
    #"{"kind":"url","url":"ftp://example.org/"}"#,
    #"{"kind":"url","url":"https:///etc"}"#,
    #"{"kind":"url","url":"https://example.org:evil.org/"}"#,
  ])
  func `an approval for the session is not offered`(text: String) throws {
    let permission = try requested(#"{"requestId":"p1","permissionRequest":\#(text)}"#)
    #expect(permission.unreadable == nil)
    #expect(permission.sessionApproval == nil)
  }

  private let shell =
    #"{"kind":"shell","fullCommandText":"ls","canOfferSessionApproval":true,"commands":[{"identifier":"ls"}]}"#

  @Test(
    arguments: [
      (
        #"{"kind":"commands","fullCommandText":"ls","commandIdentifiers":["ls:*"],"canOfferSessionApproval":true}"#,
        SessionApproval.commands(identifiers: ["ls:*"])
      ),
      (#"{"kind":"commands","fullCommandText":"ls"}"#, .commands(identifiers: ["ls"])),
      (#"{"kind":"commands","fullCommandText":"ls","canOfferSessionApproval":false}"#, nil),
      (#"{"kind":"commands","fullCommandText":"ls","managedApprovalRequired":true}"#, nil),
      (#"{"kind":"path","paths":["/etc"]}"#, nil),
    ] as [(String, SessionApproval?)])
  func `the prompt has the last word about the session`(prompt: String, approval: SessionApproval?) throws {
    #expect(
      try requested(#"{"requestId":"p1","permissionRequest":\#(shell),"promptRequest":\#(prompt)}"#).sessionApproval
        == approval)
  }

  @Test func `a prompt alone is enough`() throws {
    let prompt =
      #"{"kind":"commands","fullCommandText":"ls","commandIdentifiers":["ls"],"canOfferSessionApproval":true}"#
    #expect(
      try requested(#"{"requestId":"p1","promptRequest":\#(prompt)}"#).sessionApproval
        == .commands(identifiers: ["ls"]))
  }
}
