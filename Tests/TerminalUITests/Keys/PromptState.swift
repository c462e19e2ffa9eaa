import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// A way in which a request can stand on the screen when the next key comes.
struct PromptState: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// Whether Enter is the second of the two documented keys here.
  let enterApproves: Bool
  /// Whether the first key only closes what lies over the prompt.
  let isCovered: Bool
  private let size: Size
  private let prepare: @Sendable (inout Scene) -> Void

  init(
    _ description: String, size: Size = .standard, enterApproves: Bool = false, isCovered: Bool = false,
    _ prepare: @escaping @Sendable (inout Scene) -> Void
  ) {
    testDescription = description
    self.enterApproves = enterApproves
    self.isCovered = isCovered
    self.size = size
    self.prepare = prepare
  }

  /// Nothing is drawn after it: one key more is all that is looked at.
  func scene() -> Scene {
    var scene = Scene(size: size)
    scene.performsActs = true
    prepare(&scene)
    scene.drawsEveryStep = false
    scene.performsActs = false
    scene.forgetEffects()
    return scene
  }

  static let all = permissions + risks + troubles + questions

  /// A permission that can be approved.
  static let permissions = [
    PromptState("only the bar") { $0.asksHarmlessly() },
    PromptState("only the bar, on a small screen", size: .narrow) { $0.asksHarmlessly() },
    PromptState("opened, not armed") {
      $0.asksHarmlessly()
      $0.press(.tab)
    },
    PromptState("armed") { $0.goes("ls") },
    PromptState("armed, on a small screen", size: .narrow) { $0.goes("ls") },
    PromptState("approve once selected just now") {
      $0.goes("ls")
      $0.type("o")
    },
    PromptState("approve once selected", enterApproves: true) { $0.goes("ls", selecting: "o") },
    PromptState("approve for the session selected", enterApproves: true) { $0.goes("ls", selecting: "s") },
    PromptState("deny selected") { $0.goes("ls", selecting: "d") },
    PromptState("words of a denial") {
      $0.goes("ls", selecting: "f")
      $0.type("why")
    },
    PromptState("full screen") { $0.goes("ls", selecting: "v") },
    PromptState("full screen, approve once selected", enterApproves: true) {
      $0.goes("ls", selecting: "v")
      $0.goes(selecting: "o")
    },
    PromptState("not read to its end") { $0.goes(long) },
    PromptState("read to its end") {
      $0.goes(long)
      for _ in 0..<20 { $0.press(.pageDown) }
    },
    PromptState("read to its end, approve once selected", enterApproves: true) {
      $0.goes(long)
      for _ in 0..<20 { $0.press(.pageDown) }
      $0.goes(selecting: "o")
    },
    PromptState("read and selected, then made narrower") {
      $0.goes(long)
      for _ in 0..<20 { $0.press(.pageDown) }
      $0.goes(selecting: "o")
      $0.does(.resized(Size(rows: 12, columns: 50)))
      $0.passes(.milliseconds(200))
    },
    PromptState("help over it, approve once selected", isCovered: true) {
      $0.goes("ls", selecting: "o")
      $0.press(.function(1))
    },
    PromptState("a page over it, approve once selected before") {
      $0.goes("ls", selecting: "o")
      $0.opensPage(.keys)
    },
    PromptState("the palette over it, approve once selected before") {
      $0.goes("ls", selecting: "o")
      $0.press(.function(4))
    },
    PromptState("gone back from, with approve once selected") {
      $0.goes("ls", selecting: "o")
      $0.press(.escape)
    },
    PromptState("the first of two, approve once selected", enterApproves: true) {
      $0.asksHarmlessly("ls -l", id: "p2", toolCall: "t2")
      $0.goes("ls", selecting: "o")
    },
  ]

  /// A permission that asks for the word `rm`.
  static let risks = [
    PromptState("high risk, armed") { $0.risks() },
    PromptState("high risk, approve once selected") { $0.risks(selecting: "o") },
    PromptState("high risk, half of the word typed") { $0.risks(selecting: "o", typing: "r") },
    PromptState("high risk, the word typed just now") {
      $0.risks(selecting: "o", typing: "r")
      $0.type("m")
    },
    PromptState("high risk, the word typed", enterApproves: true) { $0.risks(selecting: "o", typing: "rm") },
    PromptState("high risk, more than the word typed") { $0.risks(selecting: "o", typing: "rm ") },
    PromptState("high risk, another word typed") { $0.risks(selecting: "s", typing: "yes") },
    PromptState("high risk, deny selected") { $0.risks(selecting: "d") },
    PromptState("high risk, gone back from with the word typed") {
      $0.risks(selecting: "o", typing: "rm")
      $0.press(.escape)
    },
  ]

  /// A permission that cannot be answered, or not be approved, or is being answered.
  static let troubles = [
    PromptState("sending") { $0.sends("o") },
    PromptState("not confirmed") {
      $0.sends("o")
      $0.passes(.seconds(16))
      $0.tell(.timePassed)
    },
    PromptState("refused by the runtime") {
      $0.sends("d")
      $0.tell(.call(.answerWasRefused("p1", words: "the runtime is shutting down")))
    },
    PromptState("stale") {
      $0.asksHarmlessly()
      $0.loses("it was ended by signal 9")
      $0.opensRequest()
    },
    PromptState("stale, approve once selected") {
      $0.goes("ls", selecting: "o")
      $0.loses("it was ended by signal 9")
      $0.passes(.milliseconds(500))
    },
    PromptState("changed") {
      $0.goes("ls", selecting: "o")
      $0.asksHarmlessly("ls -l")
      $0.passes(.milliseconds(500))
    },
    PromptState("only to be denied") {
      $0.asksUnreadably()
      $0.opensRequest()
    },
    PromptState("the second of a tool call") {
      $0.asksHarmlessly("ls -l", id: "p0")
      $0.asksHarmlessly()
      $0.opensRequest()
      $0.goes(selecting: "n")
    },
    PromptState("settled elsewhere, with the next open") {
      $0.asksHarmlessly()
      $0.asksHarmlessly("ls -l", id: "p2", toolCall: "t2")
      $0.opensRequest()
      $0.goes(selecting: "o")
      $0.comes("permission.completed", ["requestId": "p1", "result": ["kind": "approved"]])
      $0.passes(.milliseconds(500))
    },
    PromptState("session ended") {
      $0.goes("ls", selecting: "o")
      $0.tell(.runtime(.couldNotStart(.runtimeEnded(RuntimeLoss(reason: "gone", errorOutput: ""), in: .runtime))))
    },
  ]

  static let long = (0..<60).map { "ls \($0)" }.joined(separator: "\n")
}

extension Scene {
  /// Asks for a command, goes there, and presses a letter; then time passes.
  mutating func goes(_ command: String? = nil, selecting letter: Unicode.Scalar? = nil) {
    if let command {
      asksHarmlessly(command)
      opensRequest()
    }
    if let letter { press(.scalar(letter)) }
    passes(.milliseconds(500))
  }

  /// Asks for something destructive, and does as much towards it.
  mutating func risks(selecting letter: Unicode.Scalar? = nil, typing word: String = "") {
    asks("rm -rf build")
    opensRequest()
    goes(selecting: letter)
    type(word)
    passes(.milliseconds(500))
  }

  mutating func sends(_ letter: Unicode.Scalar) {
    asksHarmlessly()
    opensRequest()
    decides(letter)
    passes(.milliseconds(500))
  }
}
