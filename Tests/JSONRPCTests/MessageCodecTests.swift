import JSONRPC
import Testing

@Suite struct MessageCodecTests {
  static let messages: [(String, Message)] = [
    (
      #"{"jsonrpc":"2.0","id":0,"method":"m","params":{"a":1}}"#,
      .request(id: .number(0), method: "m", params: ["a": 1])
    ),
    (#"{"jsonrpc":"2.0","id":"x","method":"m"}"#, .request(id: .string("x"), method: "m", params: .null)),
    (#"{"jsonrpc":"2.0","method":"m","params":[1]}"#, .notification(method: "m", params: [1])),
    (#"{"jsonrpc":"2.0","method":""}"#, .notification(method: "", params: .null)),
    (#"{"jsonrpc":"2.0","id":7,"result":null}"#, .response(id: .number(7), .success(.null))),
    (#"{"jsonrpc":"2.0","id":7,"result":"plain"}"#, .response(id: .number(7), .success("plain"))),
    (
      #"{"jsonrpc":"2.0","id":7,"error":{"code":-32001}}"#,
      .response(id: .number(7), .failure(RPCError(code: -32001)))
    ),
    (
      #"{"jsonrpc":"2.0","id":"7","error":{"code":1,"message":"m","data":[2]}}"#,
      .response(id: .string("7"), .failure(RPCError(code: 1, message: "m", data: [2])))
    ),
  ]

  @Test(arguments: messages)
  func `a message is read and written`(text: String, message: Message) {
    #expect(MessageCodec.decode(Array(text.utf8)) == .message(message, .intact))
    #expect(String(decoding: MessageCodec.encode(message), as: UTF8.self) == text)
  }

  static let tolerated: [(String, Message)] = [
    (#" {"method":"m","extra":1,"jsonrpc":"2.0"} "#, .notification(method: "m", params: .null)),
    (#"{"jsonrpc":"2.0","method":"m","params":null}"#, .notification(method: "m", params: .null)),
    (#"{"jsonrpc":"2.0","id":1,"result":2,"error":null}"#, .response(id: .number(1), .success(2))),
    (
      #"{"jsonrpc":"2.0","id":1,"error":{"code":2.0,"message":3}}"#,
      .response(id: .number(1), .failure(RPCError(code: 2)))
    ),
  ]

  @Test(arguments: tolerated)
  func `what other servers send is tolerated`(text: String, message: Message) {
    #expect(MessageCodec.decode(Array(text.utf8)) == .message(message, .intact))
  }

  static let invalid: [(String, MessageID?)] = [
    ("[]", nil), (#"[{"jsonrpc":"2.0","method":"m"}]"#, nil), ("1", nil), (#""x""#, nil), ("{}", nil),
    (#"{"jsonrpc":"1.0","method":"m"}"#, nil), (#"{"jsonrpc":2.0,"method":"m"}"#, nil), (#"{"method":"m"}"#, nil),
    (#"{"jsonrpc":"2.0","method":5}"#, nil), (#"{"jsonrpc":"2.0","method":null,"id":1}"#, nil),
    (#"{"jsonrpc":"2.0","id":{},"method":"m"}"#, nil), (#"{"jsonrpc":"2.0","id":null,"method":"m"}"#, nil),
    (#"{"jsonrpc":"2.0","id":-1,"method":"m"}"#, nil), (#"{"jsonrpc":"2.0","id":1.5,"method":"m"}"#, nil),
    (#"{"jsonrpc":"2.0","id":true,"method":"m"}"#, nil),
    (#"{"jsonrpc":"2.0","id":99999999999999999999,"method":"m"}"#, nil),
    (#"{"jsonrpc":"2.0","result":1}"#, nil), (#"{"jsonrpc":"2.0","id":null,"result":1}"#, nil),
    (#"{"jsonrpc":"2.0","error":{"code":1}}"#, nil),
    (#"{"jsonrpc":"2.0","id":5}"#, .number(5)), (#"{"jsonrpc":"2.0","id":5,"error":null}"#, .number(5)),
    (#"{"jsonrpc":"2.0","id":5,"error":{"code":"x"}}"#, .number(5)),
    (#"{"jsonrpc":"2.0","id":5,"error":{"message":"x"}}"#, .number(5)),
    (#"{"jsonrpc":"2.0","id":5,"error":"x"}"#, .number(5)),
    (#"{"jsonrpc":"2.0","id":5,"result":1,"error":{"code":1}}"#, .number(5)),
    (#"{"jsonrpc":"1.0","id":5,"result":1}"#, .number(5)),
  ]

  @Test(arguments: invalid)
  func `what is not JSON-RPC is refused and the call it answers is named`(text: String, call: MessageID?) {
    guard case .unusable(let fault, let answering) = MessageCodec.decode(Array(text.utf8)) else {
      Issue.record("\(text) was accepted")
      return
    }
    #expect(fault.code == "rpc.invalid")
    #expect(answering == call)
  }

  @Test func `an id longer than 8 KiB is refused`() {
    let message = { (length: Int) in
      Array(#"{"jsonrpc":"2.0","id":"\#(String(repeating: "i", count: length))","method":"m"}"#.utf8)
    }
    let longest = MessageID.string(String(repeating: "i", count: 8192))
    #expect(
      MessageCodec.decode(message(8192)) == .message(.request(id: longest, method: "m", params: .null), .intact))
    #expect(
      MessageCodec.decode(message(8193))
        == .unusable(.invalidMessage("the id is neither a number from 0 nor a string"), answering: nil))
  }

  @Test func `an error without an id says that the peer could not read us`() {
    let text = #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"Parse error"}}"#
    let error = RPCError(code: -32700, message: "Parse error")
    #expect(MessageCodec.decode(Array(text.utf8)) == .unusable(.peerParseError(error), answering: nil))
  }

  @Test func `a repaired message says what was repaired`() {
    let text = #"{"jsonrpc":"2.0","method":"evil","method":"m","params":"\udfff"}"#
    let faults: [WireFault] = [.loneSurrogate(offset: 56), .duplicateKey(ByteExcerpt("method".utf8))]
    #expect(
      MessageCodec.decode(Array(text.utf8))
        == .message(.notification(method: "m", params: "\u{FFFD}"), .repaired(faults)))
  }

  @Test func `a notification that breaks off keeps its type and ids`() {
    let text = #"{"jsonrpc":"2.0","method":"m","params":{"id":"s","event":{"type":"t","data":{"x":NaN}}}}"#
    let fault = WireFault.syntax(expected: "a value", offset: 81, found: ByteExcerpt("NaN}}}}".utf8))
    let params: JSONValue = ["id": "s", "event": ["type": "t", "data": .unreadable]]
    #expect(MessageCodec.decode(Array(text.utf8)) == .torn(.notification(method: "m", params: params), fault))
  }

  @Test func `a request that breaks off can still be answered`() {
    let text = #"{"jsonrpc":"2.0","id":3,"method":"m","params":{"a":"#
    let fault = WireFault.syntax(expected: "a value", offset: 51, found: ByteExcerpt([]))
    #expect(
      MessageCodec.decode(Array(text.utf8))
        == .torn(.request(id: .number(3), method: "m", params: .unreadable), fault))
  }

  @Test func `a response that breaks off names its call and gives no result`() {
    let text = #"{"jsonrpc":"2.0","id":3,"result":{"a":[1,2}}"#
    let fault = WireFault.syntax(expected: "a comma or ]", offset: 42, found: ByteExcerpt("}}".utf8))
    #expect(MessageCodec.decode(Array(text.utf8)) == .unusable(fault, answering: .number(3)))
  }

  @Test(arguments: [#"{"jsonrpc":"2.0","method":"m",}"#, #"{"jsonrpc":"2.0","method":"m"}x"#, #"{"jsonrpc":"#])
  func `a message that is broken in its envelope is lost`(text: String) {
    guard case .unusable(.syntax, answering: nil) = MessageCodec.decode(Array(text.utf8)) else {
      Issue.record("\(text) was used")
      return
    }
  }

  @Test func `the beginning of a skipped message tells whose it was`() {
    let event = #"{"jsonrpc":"2.0","method":"m","params":{"id":"s","event":{"type":"t","data":{"text":"xxx"#
    let reply = #"{"jsonrpc":"2.0","id":9,"result":{"events":[{"text":"xxx"#
    let params: JSONValue = ["id": "s", "event": ["type": "t", "data": .unreadable]]
    let fault = WireFault.oversize(bytes: 40_000_000)
    #expect(
      MessageCodec.decode(head: Array(event.utf8), ofSkipped: fault)
        == .torn(.notification(method: "m", params: params), fault))
    #expect(MessageCodec.decode(head: Array(reply.utf8), ofSkipped: fault) == .unusable(fault, answering: .number(9)))
    #expect(MessageCodec.decode(head: Array("xxx".utf8), ofSkipped: fault) == .unusable(fault, answering: nil))
  }
}
