import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct RequestKeyTests {
  @Test func `a request takes no key and moves no line of the composer`() {
    var scene = Scene()
    scene.type("half a pro")
    let caret = scene.draw().cursor
    scene.asks("ls")
    #expect(scene.draw().cursor == caret)
    scene.type("mpt o\u{20}")
    #expect(scene.state.composer.text == "half a prompt o ")
    #expect(scene.decisions == [])
  }

  @Test func `a letter selects and Enter sends, once the prompt is armed`() {
    var scene = Scene()
    scene.asks("ls")
    scene.opensRequest()
    scene.press(.scalar("o"))
    #expect(scene.decisions == [])
    scene.passes(.milliseconds(100))
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [.approveOnce])
    #expect(scene.decisions[0].digest == scene.state.session.requests["p1"]?.digest)
  }

  @Test func `keys that come before the prompt is armed are swallowed, shown and counted`() {
    var scene = Scene()
    scene.asks("ls")
    scene.press(.tab)
    scene.press(.scalar("o"))
    scene.press(.enter)
    scene.press(.enter)
    #expect(scene.decisions == [])
    #expect(scene.state.request?.swallowedKeys == 3)
    #expect(scene.lines.contains { $0.contains("3 keys were swallowed") })
  }

  @Test func `each swallowed key keeps the prompt disarmed, for 1.5 s at most`() {
    var scene = Scene()
    scene.asks("ls")
    scene.press(.tab)
    for _ in 0..<4 {
      scene.passes(.milliseconds(300))
      scene.press(.scalar("o"))
    }
    #expect(scene.state.request?.selection == nil)
    scene.passes(.milliseconds(300))
    scene.press(.scalar("o"))
    #expect(scene.state.request?.selection == .once)
  }

  @Test func `nothing is selected to begin with, so Enter alone sends nothing`() {
    var scene = Scene()
    scene.asks("ls")
    scene.opensRequest()
    for _ in 0..<10 {
      scene.press(.enter)
      scene.passes(.milliseconds(500))
    }
    #expect(scene.decisions == [])
  }

  @Test func `a letter and Enter faster than fingers are a burst, and send nothing`() {
    var scene = Scene()
    scene.asks("ls")
    scene.opensRequest()
    scene.press(KeyPress(.scalar("o")), KeyPress(.enter))
    #expect(scene.decisions == [])
  }

  @Test func `a paste answers nothing`() {
    var scene = Scene()
    scene.asks("ls")
    scene.opensRequest()
    scene.does(.input(.paste("o\n")))
    scene.passes(.milliseconds(500))
    scene.does(.input(.paste("\n")))
    #expect(scene.decisions == [])
  }

  @Test func `a click answers nothing`() {
    var scene = Scene()
    scene.asks("ls")
    scene.opensRequest()
    scene.drawsEveryStep = false
    for row in 0..<30 {
      for column in stride(from: 0, to: 100, by: 7) {
        scene.does(.input(.click(Position(row: row, column: column))))
      }
    }
    #expect(scene.decisions == [])
    #expect(scene.state.request?.selection == nil)
  }

  @Test func `a long request cannot be approved before its last row was on the screen`() {
    var scene = Scene()
    scene.asks((0..<60).map { "echo \($0)" }.joined(separator: "\n"))
    scene.opensRequest()
    scene.press(.scalar("o"))
    #expect(scene.state.request?.selection == nil)
    scene.press(.scalar("d"))
    #expect(scene.state.request?.selection == .deny)
    for _ in 0..<20 { scene.press(.pageDown) }
    scene.press(.scalar("o"))
    #expect(scene.state.request?.selection == .once)
  }

  @Test func `another width is another layout, so that it must be seen again`() {
    var scene = Scene()
    scene.asks((0..<60).map { "echo \($0)" }.joined(separator: "\n"))
    scene.opensRequest()
    for _ in 0..<20 { scene.press(.pageDown) }
    scene.press(.scalar("o"))
    scene.does(.resized(Size(rows: 20, columns: 60)))
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions == [])
  }

  @Test(arguments: [KeyPress(.escape), KeyPress(.scalar("c"), .control)])
  func `going back answers nothing, and the request keeps waiting`(_ key: KeyPress) {
    var scene = Scene()
    scene.asks("ls")
    scene.opensRequest()
    scene.press(.scalar("o"))
    scene.passes(.milliseconds(200))
    scene.press(key)
    #expect(scene.state.focus == .composer)
    #expect(scene.decisions == [])
    #expect(scene.state.session.requests.waiting.count == 1)
  }

  @Test func `a selection does not survive leaving the request`() {
    var scene = Scene()
    scene.asks("ls")
    scene.opensRequest()
    scene.press(.scalar("o"))
    scene.press(.escape)
    scene.opensRequest()
    scene.passes(.milliseconds(500))
    scene.press(.enter)
    #expect(scene.decisions == [])
  }

  @Test func `a request that changes under the eyes starts anew, disarmed`() {
    var scene = Scene()
    scene.asks("ls")
    scene.opensRequest()
    scene.press(.scalar("o"))
    scene.passes(.milliseconds(200))
    scene.asks("rm -rf ~")
    scene.press(.enter)
    #expect(scene.decisions == [])
    #expect(scene.state.request?.selection == nil)
    #expect(scene.lines.contains { $0.contains("HAS CHANGED") })
  }

  @Test func `when one is settled the next is shown disarmed, with nothing selected`() {
    var scene = Scene()
    scene.asks("ls", id: "p1", toolCall: "t1")
    scene.asks("rm -rf ~", id: "p2", toolCall: "t2")
    scene.opensRequest()
    scene.press(.scalar("o"))
    scene.passes(.milliseconds(200))
    scene.comes("permission.completed", ["requestId": "p1", "result": ["kind": "approved"]])
    scene.press(.enter)
    #expect(scene.decisions == [])
    #expect(scene.state.request?.request == "p2")
  }

  @Test func `words of a denial are kept when one goes back and comes again`() {
    var scene = Scene()
    scene.asks("ls")
    scene.opensRequest()
    scene.press(.scalar("f"))
    scene.type("not now")
    scene.press(.escape)
    scene.press(.escape)
    scene.opensRequest()
    scene.press(.scalar("f"))
    scene.passes(.milliseconds(200))
    scene.press(.enter)
    #expect(scene.decisions.map(\.answer) == [.deny(words: "not now")])
  }

  @Test func `for this session is not there when the request does not offer it`() {
    var scene = Scene()
    scene.asks("ls", session: false)
    scene.opensRequest()
    scene.press(.scalar("s"))
    #expect(scene.state.request?.selection == nil)
    #expect(!scene.lines.contains { $0.contains("approve for this session") })
  }

  @Test func `no single key, in any state of the prompt, approves`() {
    let keys = SingleKeys.all
    for command in ["ls", "rm -rf build"] {
      for prepare in PromptStates.all {
        var scene = Scene()
        scene.asks(command)
        prepare(&scene)
        for key in keys {
          var trial = scene
          trial.drawsEveryStep = false
          trial.press(key)
          #expect(trial.decisions.filter(\.answer.isApproval) == [], "\(command): \(key.name)")
        }
      }
    }
  }
}

/// Every key of the table, every scalar of one byte, and the keys with modifiers.
enum SingleKeys {
  static let all: [KeyPress] = {
    var keys = Keymap.standard.bindings.flatMap(\.keys)
    for byte in UInt8.min...UInt8.max {
      let scalar = Unicode.Scalar(byte)
      keys += [KeyPress(.scalar(scalar)), KeyPress(.scalar(scalar), .alt), KeyPress(.scalar(scalar), .control)]
    }
    let named: [Key] = [
      .enter, .tab, .backspace, .delete, .insert, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
    ]
    for key in named + (1...12).map(Key.function) {
      for modifiers: KeyModifiers in [[], .shift, .alt, .control, [.shift, .alt], [.shift, .control]] {
        keys.append(KeyPress(key, modifiers))
      }
    }
    return keys
  }()
}

enum PromptStates {
  /// How a prompt can stand when the key comes: but for the one state in which Enter is the second of two keys.
  static let all: [@Sendable (inout Scene) -> Void] = [
    { _ in },
    { $0.press(.tab) },
    { $0.opensRequest() },
    {
      $0.opensRequest(); $0.press(.scalar("d")); $0.passes(.seconds(1))
    },
    {
      $0.opensRequest(); $0.press(.scalar("o"))
    },
    {
      $0.opensRequest(); $0.press(.scalar("o")); $0.type("r")
    },
    {
      $0.opensRequest(); $0.press(.scalar("f")); $0.type("why")
    },
    {
      $0.opensRequest(); $0.press(.scalar("v"))
    },
    {
      $0.opensRequest(); $0.press(.escape)
    },
    {
      $0.opensRequest(); $0.press(.function(1))
    },
  ]
}
