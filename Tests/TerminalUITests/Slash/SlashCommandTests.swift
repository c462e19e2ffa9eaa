import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct SlashCommandTests {
  @Test func `every command and every other name of one means one command`() {
    let names = SlashCommand.allCases.flatMap { [$0.name] + $0.definition.aliases }
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.allSatisfy { $0.isASCII && $0.isLowercase }, "\(name)") }
    for command in SlashCommand.allCases {
      #expect(SlashCommand(named: command.name) == command)
      for alias in command.definition.aliases { #expect(SlashCommand(named: alias) == command) }
    }
  }

  @Test func `all commands are there that were announced`() {
    let announced = [
      "help", "new", "connect", "sessions", "model", "mode", "plan", "permissions", "pending", "log", "diff", "usage",
      "context", "copy", "export", "find", "url", "qr", "rename", "theme", "keys", "settings", "diagnose", "detach",
      "exit", "abort", "reconnect",
    ]
    for name in announced { #expect(SlashCommand(named: name) != nil, "/\(name)") }
  }

  @Test(arguments: ["/usr/bin/env is missing", "/etc/", "/help\nand more", " /help", "a /help", ""])
  func `a path, several lines, and a slash further in are a prompt`(draft: String) {
    #expect(SlashLine(draft) == nil)
  }

  @Test(arguments: [
    ("/help", "help", ""), ("/HELP", "help", ""), ("/rename  My title ", "rename", "My title"), ("/", "", ""),
    ("/find a/b", "find", "a/b"),
  ])
  func `a command is its word and what stands behind it`(draft: String, word: String, argument: String) {
    let line = SlashLine(draft)
    #expect(line?.word == word)
    #expect(line?.argument == argument)
  }

  @Test(arguments: [
    (
      "/hlep", "there is no such command; did you mean /help? /help lists them; a prompt may begin with / after a blank"
    ),
    ("/zzzzzz", "there is no such command; /help lists them; a prompt may begin with / after a blank"),
    ("/keys now", "/keys takes nothing behind it, so nothing was done"),
    ("/attach", "/attach FILE: something is missing"),
    ("/help hlep", "hlep is none of the choices; did you mean help?"),
    ("/pending", "/pending cannot work: nothing waits for an answer"),
    ("/permissions ask", "ask is the policy already"),
    ("/permissions all", "only stricter from here on: all is less strict than ask, and for another session"),
    ("/permissions dney", "dney is none of the choices; did you mean deny?"),
  ])
  func `what cannot be run says why and stays in the draft`(draft: String, words: String) {
    var scene = Scene()
    scene.does(.input(.paste(draft)))
    scene.press(.enter)
    if scene.state.composer.text == "\(draft) " { scene.press(.enter) }
    #expect(scene.state.message?.text.text == words)
    #expect(scene.state.composer.text.hasPrefix(draft))
    #expect(scene.acts == [])
  }

  @Test func `Tab and the right arrow take the completion, and Enter runs it then`() {
    for key in [Key.tab, .right] {
      var scene = Scene()
      scene.type("/ke")
      scene.press(key)
      #expect(scene.state.composer.text == "/keys")
      #expect(scene.state.focus == .composer)
      scene.press(.enter)
      #expect(scene.state.overlay == .page(PageView(.keys)))
      #expect(scene.state.composer.isEmpty)
    }
  }

  @Test func `Enter completes what is not complete, and runs nothing`() {
    var scene = Scene()
    scene.type("/ex")
    scene.press(.enter)
    #expect(scene.state.composer.text.hasPrefix("/ex"))
    #expect(!scene.effects.contains(.leave))
    #expect(scene.acts == [])
  }

  @Test func `the arrows choose among what is offered, round and round`() {
    var scene = Scene()
    scene.type("/mod")
    #expect(scene.state.slashCandidates.map(\.draft) == ["/model ", "/mode "])
    scene.press(.down)
    scene.press(.tab)
    #expect(scene.state.composer.text == "/mode ")
    scene.press(.control("u"))
    scene.type("/mod")
    scene.press(.up)
    scene.press(.enter)
    #expect(scene.state.composer.text == "/mode ")
  }

  @Test func `arguments are completed from what there is`() {
    var scene = Scene()
    scene.type("/help pend")
    scene.press(.tab)
    #expect(scene.state.composer.text == "/help pending")
    scene.press(.enter)
    #expect(scene.state.overlay == .page(PageView(.command(.approval(.pending)))))
  }

  @Test func `Esc puts the list away, and is not the first of two that interrupt`() {
    var scene = Scene()
    scene.comes("assistant.turn_start", ["turnId": "0"])
    scene.type("/mo")
    scene.press(.escape)
    #expect(scene.state.slashCandidates.isEmpty)
    #expect(scene.state.composer.text == "/mo")
    scene.press(.escape)
    #expect(scene.acts == [])
  }

  @Test func `with the list open Tab completes, the bar names another key, and F2 still goes to the request`() {
    var scene = Scene()
    scene.asksHarmlessly()
    scene.type("/ke")
    #expect(scene.lines.contains { $0.hasSuffix("F2  go to the request") })
    scene.press(.tab)
    #expect(scene.state.focus == .composer)
    #expect(scene.lines.contains { $0.hasSuffix("Tab  go to the request") })
    scene.type("x")
    scene.press(.function(2))
    #expect(scene.state.focus == .request)
    #expect(scene.state.composer.text == "/keysx")
  }

  @Test func `older prompts are walked through although one of them is a command`() {
    var scene = Scene()
    scene.type("first")
    scene.press(.enter)
    scene.type("/keys")
    scene.press(KeyPress(.enter), KeyPress(.escape))
    scene.press(.up)
    #expect(scene.state.composer.text == "/keys")
    scene.press(.up)
    #expect(scene.state.composer.text == "first")
  }

  @Test(arguments: [Size].all) func `the list moves neither the bar nor the composer`(size: Size) {
    var scene = Scene(size: size)
    scene.asksHarmlessly()
    scene.type("x")
    let before = scene.lines
    scene.press(.backspace)
    scene.type("/")
    #expect(
      Array(scene.lines.dropLast().suffix(2)).map { $0.prefix(2) } == before.dropLast().suffix(2).map { $0.prefix(2) })
    #expect(scene.lines.contains { $0.hasPrefix(" ▌ 1") })
  }

  @Test func `a command that needs words is begun in the draft by the palette`() {
    var scene = Scene()
    scene.changes { _ = AppReducer.begin(.drafting(.attach), in: &$0, at: Moment(uptime: 0, wallClock: 0)) }
    #expect(scene.state.composer.text == "/attach ")
    scene.changes { _ = AppReducer.begin(.drafting(.attach), in: &$0, at: Moment(uptime: 0, wallClock: 0)) }
    #expect(scene.state.composer.text == "/attach ")
    #expect(!scene.state.composer.isAside)
  }
}
