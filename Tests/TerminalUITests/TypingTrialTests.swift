import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

/// Requests arrive at random moments while a person types at random speed. The session is made ready beforehand, so that
/// the trials cost what the keys cost.
@Suite struct TypingTrialTests {
  private static let seed: UInt64 = 20_261_123

  /// Letters of the prompt's choices, digits, blanks, pastes and Enter among the text: nothing is answered, and every byte
  /// is in the draft, or in the prompt that Enter made of it.
  @Test func `ten thousand requests that arrive while a person types are never answered`() {
    var random = SeededGenerator(seed: Self.seed)
    let arrivals = Arrival.all
    var mistakes: [String] = []
    for trial in 0..<10_000 {
      var scene = arrivals[trial % arrivals.count].before
      let strokes = (0..<Int.random(in: 3...18, using: &random)).map { _ in Stroke.text(&random) }
      let arrival = Int.random(in: 0..<strokes.count, using: &random)
      for (index, stroke) in strokes.enumerated() {
        if index == arrival { scene.does(.sessionChanged(arrivals[trial % arrivals.count].session)) }
        scene.does(.input(stroke.input))
        scene.passes(.milliseconds(Int.random(in: 20...300, using: &random)))
      }
      if !scene.decisions.isEmpty || scene.written != Stroke.written(strokes) { mistakes.append("trial \(trial)") }
    }
    #expect(mistakes == [], "seed \(Self.seed)")
  }

  /// The whole key table at random, so that a prompt is also opened, read and answered. Whatever is decided was decided as
  /// the laws say.
  @Test func `a thousand people who press any keys at all break no law`() {
    var random = SeededGenerator(seed: Self.seed)
    let arrivals = Arrival.all
    var decisions = 0
    for trial in 0..<1_000 {
      var scene = arrivals[trial % arrivals.count].before
      scene.witness = Witness()
      let strokes = (0..<Int.random(in: 10...30, using: &random)).map { _ in Stroke.anything(&random) }
      let arrival = Int.random(in: 0..<strokes.count, using: &random)
      for (index, stroke) in strokes.enumerated() {
        if index == arrival { scene.does(.sessionChanged(arrivals[trial % arrivals.count].session)) }
        if let view = scene.state.request, view.seen == nil { scene.draw() }
        scene.does(.input(stroke.input))
        scene.passes(.milliseconds(Int.random(in: 20...500, using: &random)))
      }
      decisions += scene.witness?.decisionCount ?? 0
      #expect(scene.witness?.broken == [], "trial \(trial), seed \(Self.seed)")
    }
    // Else nothing was tried.
    #expect(decisions > 20)
  }
}

/// A session before and after a request has come.
private struct Arrival {
  let before: Scene
  let session: SessionState

  static var all: [Arrival] {
    var live = Scene(size: .classic)
    live.drawsEveryStep = false
    return ["ls", "ls -l", "rm -rf build", PromptState.long].flatMap { command in
      [true, false].map { session in
        var scene = live
        if command.hasPrefix("ls") { scene.asksHarmlessly(command, session: session) } else { scene.asks(command) }
        return Arrival(before: live, session: scene.state.session)
      }
    }
  }
}

/// One act of the hands.
private enum Stroke {
  case key(KeyPress)
  case paste(String)

  var input: TerminalInput {
    switch self {
    case .key(let key): .key(key)
    case .paste(let text): .paste(text)
    }
  }

  /// Text as it comes: half of it letters that the prompt knows. A slash would begin a command, a question mark help.
  static func text(_ random: inout SeededGenerator) -> Stroke {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: .paste(["o\ny\n", "yes\r\n", "\u{1B}[13u"].randomElement(using: &random) ?? "")
    case 1: .key(KeyPress(.enter))
    case 2: .key(.control("j"))
    case 3..<11: .key(.letter("osdfnpv y1".unicodeScalars.randomElement(using: &random) ?? "o"))
    default: .key(.letter(letters.randomElement(using: &random) ?? "o"))
    }
  }

  /// Any key of the table, with those of the prompt more often.
  static func anything(_ random: inout SeededGenerator) -> Stroke {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: text(&random)
    case 1, 2: .key([KeyPress(.tab), KeyPress(.function(2))].randomElement(using: &random) ?? KeyPress(.tab))
    case 3, 4: .key(KeyPress(.enter))
    case 5, 6: .key(.letter("osdf".unicodeScalars.randomElement(using: &random) ?? "o"))
    default: .key(table.randomElement(using: &random) ?? KeyPress(.enter))
    }
  }

  private static let letters = (UInt8(0x21)...0x7E).map(Unicode.Scalar.init).filter {
    !"/?".unicodeScalars.contains($0)
  }
  private static let table = Keymap.standard.bindings.flatMap(\.keys).filter { $0 != .control("d") }

  /// What was typed, as the prompts and the draft must hold it together, without the blanks at their borders.
  static func written(_ strokes: [Stroke]) -> [String] {
    var prompts: [String] = []
    var draft = ""
    for stroke in strokes {
      switch stroke {
      case .paste(let text): draft += text.replacing("\r\n", with: "\n")
      case .key(KeyPress(.enter)) where draft.contains { !$0.isWhitespace }:
        prompts.append(draft)
        draft = ""
      case .key(let key):
        if key == .control("j") { draft += "\n" }
        if case .scalar(let scalar) = key.key, key.modifiers.isEmpty { draft.unicodeScalars.append(scalar) }
      }
    }
    return prompts + [draft]
  }
}

extension Scene {
  /// The prompts that were sent, and the draft.
  fileprivate var written: [String] {
    acts.compactMap { if case .wrotePrompt(let text) = $0 { text } else { nil } } + [state.composer.text]
  }
}
