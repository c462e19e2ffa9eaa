import Foundation
import TerminalPrimitives
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct TerminalEmulatorTests {
  private let environment = ["GREETING": "good morning"]

  private func run(
    _ command: String..., size: Size = Size(rows: 6, columns: 30), _ body: (TerminalEmulator) async throws -> Void
  ) async throws {
    try await TerminalEmulator.run(command, environment: environment, size: size, body)
  }

  @Test func `typed text and pressed keys reach the program`() async throws {
    try await run("cat") { terminal in
      try await terminal.type("one; 'two' $HOME é漢;")
      try await terminal.press("Enter")
      let rows = try await terminal.waitForScreen("the line and its copy") { $0[1] != "" }
      #expect(rows == ["one; 'two' $HOME é漢;", "one; 'two' $HOME é漢;", "", "", "", ""])
      let cursor = try await terminal.cursor()
      #expect(cursor == Position(row: 2, column: 0))
    }
  }

  @Test func `the program gets its environment and a terminal type`() async throws {
    try await run("sh", "-c", "echo $GREETING from $TERM; cat") { terminal in
      try await terminal.waitForText("good morning from tmux-256col")
    }
  }

  @Test func `a paste is bracketed when the program asks for it`() async throws {
    try await run("sh", "-c", #"stty -echo; printf '\033[?2004h'; echo ready; cat -v"#) { terminal in
      try await terminal.waitForText("ready")
      try await terminal.paste("two\nlines")
      try await terminal.press("Enter")
      let rows = try await terminal.waitForScreen("the paste") { $0[2] != "" }
      #expect(rows == ["ready", "^[[200~two", "lines^[[201~", "", "", ""])
    }
  }

  @Test func `a paste is plain text when the program does not ask for brackets`() async throws {
    try await run("sh", "-c", "stty -echo; echo ready; cat -v") { terminal in
      try await terminal.waitForText("ready")
      try await terminal.paste("plain")
      try await terminal.press("Enter")
      let rows = try await terminal.waitForScreen("the paste") { $0[1] != "" }
      #expect(rows == ["ready", "plain", "", "", "", ""])
    }
  }

  @Test func `bytes are sent as they are`() async throws {
    try await run("sh", "-c", "stty -echo; echo ready; cat -v") { terminal in
      try await terminal.waitForText("ready")
      try await terminal.send(bytes: Array("\u{1B}[<64;3;4M\n".utf8))
      try await terminal.waitForText("^[[<64;3;4M")
    }
  }

  @Test func `a resize is told to the program`() async throws {
    try await run("sh", "-c", "trap 'stty size' WINCH; echo ready; while :; do read line; done") { terminal in
      try await terminal.waitForText("ready")
      try await terminal.resize(to: Size(rows: 10, columns: 50))
      let rows = try await terminal.waitForScreen("the new size") { $0.contains("10 50") }
      #expect(rows.count == 10)
    }
  }

  @Test func `modes, styles and the title are seen`() async throws {
    let everything = #"printf '\033[?1049h\033[?1000h\033[?25l\033[?1h\033]2;my title\033\\\033[1;31mred\033[m'; cat"#
    try await run("sh", "-c", everything) { terminal in
      try await terminal.waitForText("red")
      let flags = try await terminal.flags()
      #expect(
        flags == TerminalFlags(alternateScreen: true, mouse: true, cursorVisible: false, applicationCursorKeys: true))
      let title = try await terminal.title()
      #expect(title == "my title")
      let row = try await terminal.styledScreen()[0]
      #expect(row == "\u{1B}[1m\u{1B}[31mred")
    }
  }

  @Test func `the screen and the modes outlive the program`() async throws {
    try await run("sh", "-c", #"printf '\033[?1049h\033[?25l'; echo left; exit 3"#) { terminal in
      let status = try await terminal.exitStatus()
      #expect(status == .exited(3))
      let rows = try await terminal.waitForText("left")
      #expect(rows == ["left", "", "", "", "", ""])
      let flags = try await terminal.flags()
      #expect(
        flags
          == TerminalFlags(alternateScreen: true, mouse: false, cursorVisible: false, applicationCursorKeys: false))
    }
  }

  @Test func `a terminal whose modes were put back is as a shell knows it`() async throws {
    let thereAndBack = #"printf '\033[?1049h\033[?25l\033[?1000h\033[?1000l\033[?25h\033[?1049l'; echo back"#
    try await run("sh", "-c", thereAndBack) { terminal in
      try await terminal.waitForText("back")
      let flags = try await terminal.flags()
      #expect(flags == .initial)
    }
  }

  @Test func `an interrupt from the keyboard ends the program and not its terminal`() async throws {
    try await run("cat") { terminal in
      try await terminal.press("C-c")
      let status = try await terminal.exitStatus()
      #expect(status == .signalled(SIGINT))
      try await terminal.waitForText("^C")
    }
  }

  @Test func `the signal that ended the program is known`() async throws {
    try await run("cat") { terminal in
      kill(terminal.processID, SIGTERM)
      let status = try await terminal.exitStatus()
      #expect(status == .signalled(SIGTERM))
    }
  }

  @Test func `a screen that never comes is an error that shows the last one`() async throws {
    try await run("sh", "-c", "echo only this; cat") { terminal in
      try await terminal.waitForText("only this")
      let error = await #expect(throws: TestSupportError.self) {
        try await terminal.waitForText("something else", timeout: .milliseconds(50))
      }
      #expect(
        error
          == .notInTime(
            expectation: #"the text "something else""#, waited: .milliseconds(50), lastSeen: "only this\n\n\n\n\n"))
    }
  }

  @Test func `nothing is left when the terminal is closed, not even what ignores the hang-up`() async throws {
    var left: [ProcessEntry] = []
    try await run("sh", "-c", "trap '' HUP TERM; sleep 1000 & echo started; wait") { terminal in
      try await terminal.waitForText("started")
      left = ([terminal.processID] + ChildProcesses.descendants(of: terminal.processID).map(\.id)).compactMap(
        ProcessEntry.init(id:))
      #expect(left.map(\.name) == ["sh", "sleep"])
    }
    try await waitUntil("the processes to end") { !left.contains(where: \.isRunning) }
  }
}
