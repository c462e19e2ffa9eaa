import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import NcursesTerminal
@testable import TerminalUI

/// No single event of the keyboard approves anything, but for Enter where an approval is selected. Ctrl-M is Enter: most
/// terminals send the same byte for both.
@Suite struct SingleKeyTests {
  @Test(arguments: PromptState.all) func `no key approves by itself`(in state: PromptState) {
    let scene = state.scene()
    for key in SingleKey.all {
      let approves = scene.approves(after: [.key(key)])
      #expect(approves == (state.enterApproves && key.asSent == KeyPress(.enter)), "\(key.name)")
    }
  }

  @Test(arguments: PromptState.all) func `no byte approves by itself`(in state: PromptState) {
    let scene = state.scene()
    for byte in UInt8.min...UInt8.max {
      let approves = scene.approves(after: SingleKey.inputs(of: [byte]))
      #expect(approves == (state.enterApproves && byte == UInt8(ascii: "\r")), "byte \(byte)")
    }
  }

  @Test(arguments: PromptState.all) func `no escape sequence approves by itself`(in state: PromptState) {
    let scene = state.scene()
    for sequence in EscapeSequences.all {
      let inputs = SingleKey.inputs(of: sequence)
      let isTwoKeys = state.isCovered && inputs.count > 1
      let approves = scene.approves(after: inputs)
      #expect(
        approves == ((state.enterApproves || isTwoKeys) && inputs.contains(.key(KeyPress(.enter)))),
        "\(String(decoding: sequence, as: UTF8.self).debugDescription)")
    }
  }

  @Test(arguments: PromptState.all) func `no paste, click, wheel or report of focus decides anything`(
    in state: PromptState
  ) {
    let scene = state.scene()
    for input in SingleKey.otherInputs {
      var trial = scene
      trial.does(.input(input))
      #expect(trial.decisions == [], "\(input)")
    }
  }

  @Test func `there are at least two hundred escape sequences, and Enter is among what they mean`() {
    #expect(Set(EscapeSequences.all).count >= 200)
    #expect(EscapeSequences.all.contains { SingleKey.inputs(of: $0) == [.key(KeyPress(.enter))] })
  }
}

extension Scene {
  /// Whether the person has let the agent do something once these have come.
  func approves(after inputs: [TerminalInput]) -> Bool {
    var trial = self
    for input in inputs { trial.does(.input(input)) }
    return trial.decisions.contains(where: \.answer.isApproval)
  }
}

enum SingleKey {
  /// Every key of the key table, every scalar of one byte, and every named key, each with every modifier.
  static let all: [KeyPress] = {
    var keys = Keymap.standard.bindings.flatMap(\.keys)
    for byte in UInt8.min...UInt8.max {
      let isPlain = byte >= 0x80
      for modifiers: KeyModifiers in isPlain ? [[]] : [[], .alt, .control] {
        keys.append(KeyPress(.scalar(Unicode.Scalar(byte)), modifiers))
      }
    }
    let named: [Key] = [
      .enter, .tab, .backspace, .delete, .insert, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
    ]
    for key in named + (1...20).map(Key.function) {
      keys += (0..<8).map { KeyPress(key, KeyModifiers(rawValue: $0)) }
    }
    return keys
  }()

  /// What the program makes of these bytes of a terminal, when nothing follows.
  static func inputs(of bytes: [UInt8]) -> [TerminalInput] {
    var parser = KeyParser()
    return parser.parse(bytes) + parser.endOfPatience()
  }

  static let otherInputs: [TerminalInput] =
    ["o", "\n", "o\n", "y\r", "\u{1B}[13u"].map(TerminalInput.paste)
    + (0..<30).flatMap { row in
      stride(from: 0, to: 100, by: 9).map { .click(Position(row: row, column: $0)) }
    }
    + [.wheel(.up), .wheel(.down), .focus(isGained: true), .focus(isGained: false), .unrecognised([0x1B, 0x80])]
}
