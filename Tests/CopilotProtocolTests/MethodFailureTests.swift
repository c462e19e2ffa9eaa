import JSONRPC
import Testing

@testable import CopilotProtocol

@Suite struct MethodFailureTests {
  @Test(arguments: [
    ("session.create cloud requires authentication", MethodFailure.Kind.notSignedIn),
    ("Not authenticated. Please authenticate first.", .notSignedIn),
    ("Bad credentials", .notSignedIn),
    (#"{"status":401,"documentation":"x"}"#, .notSignedIn),
    ("policy_blocked: cloud sessions are off", .policy),
    ("Disabled by your organization's policy", .policy),
    ("403 Forbidden", .policy),
    ("You are not authorized to create tasks", .policy),
    ("Payment Required", .payment),
    ("You have no premium requests left", .payment),
    ("Request failed with status code 402", .payment),
    ("You have exceeded a secondary rate limit", .rateLimited),
    ("Too Many Requests", .rateLimited),
    ("HTTP 429", .rateLimited),
    ("Internal Server Error", .serverSide),
    ("HTTP 503", .serverSide),
    ("Repository not found", .notFound),
    ("No events found for task 7f3e-403", .noEvents(task: "7f3e-403")),
    ("No events found for task t1.", .noEvents(task: "t1")),
    ("Session not found: s-404", .sessionNotFound("s-404")),
    ("Session not found", .sessionNotFound(nil)),
    ("Unhandled method session.detach", .unhandledMethod),
    ("Task 404 is odd", .other),
    ("Cannot specify sessionId when creating a remote session in the cloud.", .other),
    ("", .other),
  ])
  func `the text tells the kind of a failure`(words: String, kind: MethodFailure.Kind) {
    let error = RPCError(code: -32603, message: "Request session.create failed with message: " + words)
    #expect(
      MethodFailure(of: error, calling: "session.create")
        == MethodFailure(kind: kind, method: "session.create", code: -32603, words: words))
  }

  @Test(arguments: [
    (-32601, MethodFailure.Kind.unhandledMethod), (-32602, .invalidParameters), (-32000, .shuttingDown),
    (-32001, .connectionRefused), (-32002, .connectionRefused), (-32003, .connectionRefused), (-32800, .cancelled),
    (-32603, .other), (7, .other),
  ])
  func `some codes mean one thing, with or without words`(code: Int, kind: MethodFailure.Kind) {
    #expect(
      MethodFailure(of: RPCError(code: code), calling: "connect")
        == MethodFailure(kind: kind, method: "connect", code: code, words: ""))
  }

  @Test(arguments: [
    "Request failed with message: odd", "The Request x failed with message: y",
    "Request a b failed with message: quoted",
  ])
  func `only the runtime's own prefix is left off`(message: String) {
    #expect(MethodFailure(of: RPCError(code: -32603, message: message), calling: "x").words == message)
  }

  @Test(arguments: [
    (MethodFailure.Kind.policy, RetryAdvice.never), (.unhandledMethod, .never), (.invalidParameters, .never),
    (.connectionRefused, .never), (.rateLimited, .later), (.serverSide, .later), (.cancelled, .later),
    (.notSignedIn, .afterUserAct), (.payment, .afterUserAct), (.notFound, .afterUserAct),
    (.noEvents(task: "t"), .afterUserAct), (.sessionNotFound(nil), .afterUserAct), (.shuttingDown, .afterUserAct),
    (.other, .afterUserAct),
  ])
  func `a failure says whether trying again can help`(kind: MethodFailure.Kind, retry: RetryAdvice) {
    #expect(MethodFailure(kind: kind, method: "x", code: -32603, words: "").retry == retry)
  }
}
