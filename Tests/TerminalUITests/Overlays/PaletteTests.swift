@testable import CopilotProtocol
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct PaletteTests {
  @Test func `Enter runs the command that the filter finds first`() {
    var scene = Scene()
    scene.press(.function(4))
    scene.type("keys")
    scene.press(.enter)
    #expect(scene.state.overlay == .page(PageView(.keys)))
  }

  @Test func `it runs what keys do as well, and names the keys`() {
    var scene = Scene()
    scene.press(.function(4))
    scene.type("reason")
    #expect(scene.lines[3].hasPrefix(" ▌ toggle-reasoning  Ctrl-T  show or fold"))
    scene.press(.enter)
    #expect(scene.state.transcript.showsReasoning)
    #expect(scene.state.overlay == nil)
  }

  @Test func `what cannot work is shown with the reason and stays where it is`() {
    var scene = Scene()
    scene.press(.function(4))
    scene.type("/reconnect")
    #expect(scene.lines[3].hasPrefix(" ▌ /reconnect  cannot work now: the runtime is there"))
    scene.press(.enter)
    #expect(scene.state.overlay != nil)
    #expect(scene.lines[29] == " the runtime is there")
    #expect(scene.acts == [])
  }

  @Test(arguments: [
    ("send-again", "no prompt waits to be sent again"),
    ("go-to-request", "nothing waits for an answer"),
    ("unfold-paste", "no paste is folded in the draft"), ("older-prompt", "no prompt was written yet"),
  ])
  func `a key that would do nothing says why, and stays where it is`(_ name: String, _ reason: String) {
    var scene = Scene()
    scene.press(.function(4))
    scene.type(name)
    #expect(scene.lines[3].hasPrefix(" ▌ \(name)  "))
    #expect(scene.lines[3].contains("cannot work now: \(reason)"))
    scene.press(.enter)
    #expect(scene.state.overlay != nil)
    #expect(scene.lines[29] == " \(reason)")
    #expect(scene.acts == [])
  }

  @Test func `a key that can work names no reason`() {
    var scene = Scene()
    scene.comes(.assistantTurnStart(AssistantTurnStart(turnID: "0")))
    scene.press(.function(4))
    scene.type("interrupt")
    let row = scene.lines.first { $0.contains(" interrupt  ") }
    #expect(row?.contains("cannot work now") == false)
  }

  @Test func `nothing that decides about a request is in it`() {
    var scene = Scene()
    scene.asksHarmlessly()
    scene.opensRequest()
    scene.press(.function(4))
    guard case .picker(let picker) = scene.state.overlay else {
      Issue.record("no palette")
      return
    }
    let choices = scene.state.rows(of: picker, at: scene.now).map(\.choice)
    for binding in Keymap.standard.bindings where binding.context == .request {
      guard binding.command.selectsAnswer || binding.command == .sendDecision else { continue }
      #expect(!choices.contains(.command(binding.command)), "\(binding.command)")
    }
  }

  @Test func `the selected row is the one that is taken, wherever it has moved`() {
    var scene = Scene()
    scene.press(.function(4))
    scene.type("pend")
    scene.asksHarmlessly()
    scene.press(.enter)
    #expect(scene.state.focus == .request)
  }

  @Test(arguments: [
    ("theme", "/theme", true), ("thm", "/theme", true), ("eht", "/theme", false), ("TH", "/theme", true),
    ("switch model", "/model  switch the model", true), ("switch modal", "/model  switch the model", false),
    ("ö", "größe", true),
  ])
  func `letters in their order are found`(query: String, text: String, isFound: Bool) {
    #expect((FuzzyQuery(query).score(text) != nil) == isFound)
  }

  @Test func `what begins with the query comes before what only holds it`() throws {
    let query = FuzzyQuery("mo")
    let scores = try ["model", "the mode", "remote", "make so"].map { try #require(query.score($0)) }
    #expect(scores == scores.sorted(by: >))
  }
}
