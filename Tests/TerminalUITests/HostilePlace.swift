@testable import CopilotProtocol
import JSONRPC
import TerminalPrimitives
import TestSupport
import TerminalUI

/// A place on the screen that text from outside can reach.
enum HostilePlace: CaseIterable {
  case delta, message, toolOutput, shellOutput, error, title, command

  /// The rows at the top that no text of this place may change, by their numbers.
  var firstFrameRow: Int { self == .title ? 1 : 0 }

  /// Whether the cursor stands at what comes below the text, and moves with it.
  var movesCursor: Bool { self == .command }

  /// Markdown takes its own signs out, so that only letters and digits can be looked for there.
  var isMarkdown: Bool {
    switch self {
    case .delta, .message: true
    case .toolOutput, .shellOutput, .error, .title, .command: false
    }
  }

  /// Text that a terminal would have written over may be missing where this is said.
  var isTerminal: Bool { self == .shellOutput }

  /// `chunks` are the same text as it streams in.
  func put(_ text: String, in chunks: [String], into scene: inout Scene) {
    switch self {
    case .delta:
      for chunk in chunks {
        scene.comes(.assistantMessageDelta(AssistantMessageDelta(messageID: "m1", deltaContent: chunk)))
      }
    case .message: scene.comes(.assistantMessage(AssistantMessage(messageID: "m1", content: text)))
    case .toolOutput, .shellOutput:
      scene.starts(isTerminal ? "bash" : "view", ["command": "cat file"], as: "t1")
      scene.finishes("t1", text)
      scene.press(KeyPress(.scalar("e"), .control))
    case .error: scene.comes(.sessionError(SessionError(errorType: "query", message: text)))
    case .title: scene.comes(.sessionTitleChanged(SessionTitleChanged(title: text)))
    case .command:
      scene.asks(text)
      scene.draw()
      scene.press(.tab)
      scene.passes(.milliseconds(500))
    }
  }
}

extension HostileRow {
  /// The text as the program holds it: what is no scalar has become U+FFFD.
  var held: String {
    switch source {
    case .text(let text): text
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .json(let json): JSONReader.read(Array(json.utf8)).repairedString
    }
  }

  /// As it streams in; where the corpus does not say, in two parts.
  var deltas: [String] {
    guard chunks.isEmpty else { return chunks }
    let scalars = held.unicodeScalars
    let half = scalars.index(scalars.startIndex, offsetBy: scalars.count / 2)
    return [String(scalars[..<half]), String(scalars[half...])]
  }
}

extension JSONReading {
  fileprivate var repairedString: String {
    if case .whole(let value, repairs: _) = self { value.string ?? "" } else { "" }
  }
}
