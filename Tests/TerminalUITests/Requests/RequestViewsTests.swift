import JSONRPC
@testable import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct RequestViewsTests {
  static let format = RequestFormat(
    width: 60,
    context: RenderContext(
      theme: .standard, repertoire: .unicode, now: Moment(uptime: 0, wallClock: 0), utcOffsetSeconds: 0),
    keymap: .standard)

  static func texts(_ rows: [StyledLine]) -> [String] { rows.map(\.text) }

  @Test func `a tree shows keys indented, texts in quotation marks, and lines of a text behind a bar`() {
    let rows = ArgumentsView.rows(
      [
        "title": "3", "count": 3, "on": true, "none": .null, "list": ["a", [:]],
        "body": "one\ntitle: \"forged\"",
      ], label: nil, Self.format)
    #expect(
      Self.texts(rows) == [
        "   arguments:",
        "     title: \"3\"",
        "     count: 3",
        "     on: true",
        "     none: null",
        "     list:",
        "       - \"a\"",
        "       - {}",
        "     body: (19 bytes, 2 lines)",
        "       │ one",
        "       │ title: \"forged\"",
        "   (93 bytes of JSON)",
      ])
  }

  @Test func `what hides in a key or a value of a tree is spelled out and counted`() {
    let rows = ArgumentsView.rows(["k\u{200B}": "a\u{202E}b"], label: nil, Self.format)
    #expect(Self.texts(rows).dropFirst().first == "     k\\u{200B}: \"a\\u{202E}b\"")
    #expect(Self.texts(rows).last?.hasSuffix(", 2 characters spelled out)") == true)
  }

  @Test func `a tree that is nested deeper than a row is wide stays on the screen`() {
    let deep = (0..<200).reduce(JSONValue.string("end")) { inner, _ in ["k": inner] }
    let rows = ArgumentsView.rows(deep, label: nil, Self.format)
    #expect(rows.allSatisfy { $0.columns <= 60 })
    #expect(Self.texts(rows).contains { $0.hasSuffix("k: \"end\"") })
  }

  @Test func `an address is taken apart on rows of its own`() {
    let part = RequestDescription.Part(.url, "https://github.com:pw@xn--pple-43d.example:8443/a")
    #expect(
      Self.texts(AddressView.rows(part, Self.format)) == [
        "   https://github.com:pw@xn--pple-43d.example:8443/a",
        "   (49 bytes, 1 line)",
        "     scheme  https",
        "     user    github.com:pw",
        "             sent along; it is not the host, whatever it",
        "             looks like",
        "     host    xn--pple-43d.example",
        "             punycode: xn--pple-43d stands for letters",
        "             outside ASCII",
        "     port    8443",
      ])
  }

  @Test(arguments: ["javascript:alert(1)", "https:\\\\evil.example", "https://a\u{7F}.example/", "//host", ""])
  func `an address whose host cannot be told says so`(_ address: String) {
    #expect(!AddressText(address).isCertain)
    let rows = AddressView.rows(RequestDescription.Part(.url, address), Self.format)
    #expect(Self.texts(rows).contains { $0.hasPrefix("   not sure: which host") })
  }

  @Test func `the last at-sign ends the user part, and brackets hold an address of version 6`() {
    #expect(AddressText("https://a@b@c.example/").host == "c.example")
    #expect(AddressText("https://a@b@c.example/").user == "a@b")
    #expect(AddressText("http://[::1]:80/x").host == "[::1]")
    #expect(AddressText("http://[::1]:80/x").port == "80")
    #expect(AddressText("http://[::1]/x").port == nil)
    #expect(AddressText("https://good.example?@evil.example").host == "good.example")
  }

  @Test func `a shell command is listed part by part with what each does`() {
    let shell = ShellAnalysis(
      parts: [
        ShellAnalysis.Part(connector: .first, text: "X=1 /bin/rm -rf $DIR", program: "rm", marks: [.expansion("$DIR")]),
        ShellAnalysis.Part(connector: .and, text: "curl -s h", program: "curl"),
        ShellAnalysis.Part(connector: .pipe, text: "sh", program: "sh", marks: [.pipeToShell("sh")]),
      ], doubts: ["a word is built at run time"])
    #expect(
      Self.texts(ShellView.rows(shell, of: "X=1 /bin/rm -rf $DIR && curl -s h | sh", Self.format)) == [
        "   its 3 parts:",
        "     first     X=1 /bin/rm -rf $DIR",
        "                 runs rm · expansion: $DIR",
        "     and &&    curl -s h",
        "     into |    sh",
        "                 runs the output: sh",
        "   not sure: a word is built at run time",
      ])
  }

  @Test func `a command that is one part is not shown twice`() {
    let shell = ShellAnalysis(parts: [ShellAnalysis.Part(connector: .first, text: "ls -l", program: "ls")])
    #expect(ShellView.rows(shell, of: "ls -l", Self.format) == [])
  }

  @Test func `a diff keeps every line with its sign, and knows where its hunks are`() {
    let part = RequestDescription.Part(.diff, "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n keep\n-old\u{200B}\n+new\n")
    let view = DiffView(part, Self.format)
    #expect(
      Self.texts(view.rows) == [
        "   --- a/x",
        "   +++ b/x",
        "   @@ -1,2 +1,2 @@",
        "    keep",
        "   -old\\u{200B}",
        "   +new",
        "   ",
        "   (51 bytes, 7 lines, 1 character spelled out)",
      ])
    #expect(view.hunks == [2])
  }

  @Test func `a diff without hunks is shown as text, and says so`() {
    let view = DiffView(RequestDescription.Part(.diff, "whatever"), Self.format)
    #expect(Self.texts(view.rows) == ["   a diff without hunks:", "   whatever", "   (8 bytes, 1 line)"])
  }

  @Test func `what is only known as JSON is folded, and cannot be approved before it was unfolded and read`() {
    var scene = Scene()
    scene.wants(["kind": "teleport", "toolCallId": "t1", "destination": "production"])
    #expect(scene.lines.contains("   ▸ everything that came: 64 bytes of JSON: kind, toolCallId, destination"))
    scene.press(.scalar("o"))
    #expect(scene.state.request?.selection == nil)
    #expect(scene.state.message?.text == "unfold the request and read it first: Ctrl-O")
    scene.press(KeyPress(.scalar("o"), .control))
    #expect(scene.lines.contains("     destination: \"production\""))
    scene.press(.scalar("o"))
    #expect(scene.state.request?.selection == .once)
  }

  @Test func `an open request says so as soon as it can only be denied`() {
    var scene = Scene()
    scene.asks("ls")
    scene.opensRequest()
    scene.isListed("rm -rf ~")
    #expect(scene.lines.contains { $0.hasPrefix("   can only be denied: ") })
    #expect(scene.lines.contains { $0.contains("HIGH RISK") })
  }

  @Test func `what a session approval would allow stands there before it can be selected`() {
    var scene = Scene()
    scene.asks("make")
    scene.opensRequest()
    #expect(scene.lines.contains { $0.hasPrefix("   for this session: every use of make; until the session ends") })
    scene.comes("permission.completed", ["requestId": "p1", "result": ["kind": "approved"]])
    scene.passes(.seconds(1))
    scene.asks("make", id: "p2", session: false)
    scene.opensRequest()
    #expect(scene.lines.contains("   for this session: not offered by the runtime"))
  }
}
