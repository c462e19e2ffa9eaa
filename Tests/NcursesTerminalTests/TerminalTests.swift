import CTerm
import Foundation
import TerminalPrimitives
import Testing

@testable import NcursesTerminal

extension OneTerminalAtATime {
  @MainActor @Suite(.serialized) struct TerminalTests {
    private let environment = TerminalEnvironment(terminalType: "xterm-256color", locale: "C.UTF-8")

    private func claim(_ pseudo: Pseudoterminal, _ options: TerminalOptions = TerminalOptions()) throws -> Terminal {
      try Terminal.claim(pseudo.device, environment: environment, options: options)
    }

    private func grid(_ text: SafeText, size: Size = Size(rows: 24, columns: 80)) -> CellGrid {
      var grid = CellGrid(size: size)
      grid.write(text, style: .plain, row: 0, column: 0, limit: size.columns)
      return grid
    }

    @Test func `the terminal comes back exactly as it was`() throws {
      let pseudo = try Pseudoterminal()
      let before = pseudo.lineMode
      let terminal = try claim(pseudo)
      #expect(pseudo.lineMode.isRaw)
      terminal.restore()
      #expect(pseudo.lineMode == before)
    }

    @Test func `modes are set when the terminal is taken, and undone in order when it is given back`() throws {
      let pseudo = try Pseudoterminal()
      let terminal = try claim(pseudo)
      #expect(
        pseudo.shown()
          == "\u{1b}[22;0;0t\u{1b}[?1049h\u{1b}(B\u{1b}[m\u{1b}[r\u{1b}[4l\u{1b}[?7h\u{1b}[?25l\u{1b}[?1l\u{1b}>"
          + "\u{1b}[?2004h\u{1b}[?1004h\u{1b}[?1000h\u{1b}[?1006h\u{1b}[?2026$p")
      terminal.restore()
      #expect(
        pseudo.shown()
          == "\u{1b}\\\u{1b}[?2026l"  // whatever a frame left unfinished
          + "\u{1b}[?1006l\u{1b}[?1000l"  // mouse
          + "\u{1b}[?1004l"  // focus
          + "\u{1b}[?2004l"  // paste
          + "\u{1b}[?1l\u{1b}>"  // keys
          + "\u{1b}[r\u{1b}[999;1H\n\u{1b}[?1049l\u{1b}[23;0;0t"  // alternate screen and title
          + "\u{1b}[?25h"  // cursor
          + "\u{1b}(B\u{1b}[m"  // attributes
      )
    }

    @Test func `restoring twice gives the terminal back once, and afterwards nothing is shown`() throws {
      let pseudo = try Pseudoterminal()
      let terminal = try claim(pseudo)
      terminal.restore()
      _ = pseudo.shown()
      terminal.restore()
      terminal.repaint()
      terminal.resize(to: Size(rows: 3, columns: 3))
      try terminal.present(grid("late"))
      try terminal.resume()
      try terminal.suspend()
      #expect(pseudo.shown() == "")
    }

    @Test func `a frame goes out as it is, and an unchanged one is no byte`() throws {
      let pseudo = try Pseudoterminal()
      let terminal = try claim(pseudo)
      defer { terminal.restore() }
      _ = pseudo.shown()
      try terminal.present(grid("hello"))
      #expect(pseudo.shown() == "\u{1b}[H\u{1b}[2Jhello\u{1b}[?25l")
      try terminal.present(grid("hello"))
      #expect(pseudo.shown() == "")
      try terminal.present(grid("hallo"))
      #expect(pseudo.shown() == "\rha")
    }

    @Test func `a frame is synchronised once the terminal has confirmed that it can`() throws {
      let pseudo = try Pseudoterminal()
      let terminal = try claim(pseudo)
      defer { terminal.restore() }
      #expect(terminal.synchronizedOutput == .unanswered)
      try terminal.present(grid("hello"))
      _ = pseudo.shown()
      terminal.answered(.confirmed)
      try terminal.present(grid("hallo"))
      #expect(pseudo.shown() == "\u{1b}[?2026h\rha\u{1b}[?2026l")
      try terminal.present(grid("hallo"))
      #expect(pseudo.shown() == "")
      terminal.answered(.refused)
      try terminal.present(grid("hello"))
      #expect(pseudo.shown() == "\u{8}e")
    }

    @Test(arguments: ["linux", "vt100", "ansi"])
    func `a terminal that might print the question is not asked`(type: String) throws {
      let pseudo = try Pseudoterminal()
      let terminal = try Terminal.claim(
        pseudo.device, environment: TerminalEnvironment(terminalType: type, locale: "C.UTF-8"))
      defer { terminal.restore() }
      #expect(!pseudo.shown().contains("2026"))
      #expect(terminal.synchronizedOutput == .notAsked)
      terminal.answered(.confirmed)
      try terminal.present(grid("hello"))
      #expect(!pseudo.shown().contains("2026"))
    }

    @Test func `title and bell go out with the next frame, a title only when it is new`() throws {
      let pseudo = try Pseudoterminal()
      let terminal = try claim(pseudo)
      defer { terminal.restore() }
      try terminal.present(grid("hello"))
      _ = pseudo.shown()
      terminal.setTitle("aloft · demo")
      terminal.bell()
      #expect(pseudo.shown() == "")
      try terminal.present(grid("hello"))
      #expect(pseudo.shown() == "\u{1b}]0;aloft · demo\u{7}\u{7}")
      terminal.setTitle("aloft · demo")
      try terminal.present(grid("hello"))
      #expect(pseudo.shown() == "")
    }

    @Test func `a notice goes out with the next frame, in the same write`() throws {
      let pseudo = try Pseudoterminal()
      let terminal = try claim(pseudo)
      defer { terminal.restore() }
      try terminal.present(grid("hello"))
      _ = pseudo.shown()
      let route = NotificationRoute(form: .osc9, passage: .direct)
      terminal.notify(title: "aloft", body: "1 waits", by: route)
      #expect(pseudo.shown() == "")
      try terminal.present(grid("hallo"))
      #expect(pseudo.shown() == "\rha\u{1b}]9;aloft: 1 waits\u{7}")
      try terminal.present(grid("hallo"))
      #expect(pseudo.shown() == "")
    }

    @Test func `a terminal that might print a title gets none`() throws {
      let pseudo = try Pseudoterminal()
      let terminal = try Terminal.claim(
        pseudo.device, environment: TerminalEnvironment(terminalType: "linux", locale: "C.UTF-8"))
      defer { terminal.restore() }
      terminal.setTitle("demo")
      try terminal.present(grid("hello"))
      #expect(!pseudo.shown().contains("demo"))
    }

    @Test func `a terminal that changed its size is drawn from nothing, at that size`() throws {
      let pseudo = try Pseudoterminal()
      let terminal = try claim(pseudo)
      defer { terminal.restore() }
      try terminal.present(grid("hello"))
      _ = pseudo.shown()
      try pseudo.resize(rows: 10, columns: 3)
      try terminal.present(grid("hello"))
      #expect(terminal.size == Size(rows: 10, columns: 3))
      #expect(pseudo.shown() == "\u{1b}[H\u{1b}[2Jhel\u{1b}[?25l")
    }

    @Test func `going on after a stop sets the line mode and the modes again, and draws everything`() throws {
      let pseudo = try Pseudoterminal()
      let cooked = pseudo.lineMode
      let terminal = try claim(pseudo)
      terminal.setTitle("demo")
      try terminal.present(grid("hello"))
      _ = pseudo.shown()
      // What a shell does while the program is stopped.
      var mode = termios()
      tcgetattr(pseudo.slave, &mode)
      mode.c_lflag |= tcflag_t(ECHO | ICANON)
      tcsetattr(pseudo.slave, TCSANOW, &mode)

      try terminal.resume()
      #expect(pseudo.lineMode.isRaw)
      try terminal.present(grid("hello"))
      let shown = pseudo.shown()
      #expect(shown.hasPrefix("\u{1b}[?1049h"))
      #expect(shown.hasSuffix("\u{1b}[H\u{1b}[2Jhello\u{1b}[?25l\u{1b}]0;demo\u{7}"))
      terminal.restore()
      #expect(pseudo.lineMode == cooked)
    }

    @Test func `while the terminal is lent it is as it was found, and frames are not shown`() async throws {
      let pseudo = try Pseudoterminal()
      let cooked = pseudo.lineMode
      let reader = try InputReader(pseudo.device)
      let terminal = try claim(pseudo)
      try terminal.present(grid("hello"))
      _ = pseudo.shown()
      await terminal.withTerminalReleased(pausing: reader) {
        #expect(pseudo.lineMode == cooked)
        #expect(pseudo.shown().hasSuffix("\u{1b}[?25h\u{1b}(B\u{1b}[m"))
        #expect(throws: Never.self) {
          try terminal.present(grid("hidden"))
          try terminal.resume()
        }
        #expect(pseudo.shown() == "")
      }
      #expect(pseudo.lineMode.isRaw)
      try terminal.present(grid("hello"))
      #expect(pseudo.shown().contains("\u{1b}[H\u{1b}[2Jhello"))
      terminal.restore()
      await reader.stop()
    }

    @Test func `a terminal that hung up is an error of the next frame, and restoring it is safe`() throws {
      let pseudo = try Pseudoterminal()
      let terminal = try claim(pseudo)
      pseudo.hangUp()
      #expect(throws: TerminalError.closed) { try terminal.present(grid("hello")) }
      terminal.restore()
    }

    @Test func `a file is no terminal`() throws {
      let null = open("/dev/null", O_RDWR)
      defer { close(null) }
      let pseudo = try Pseudoterminal()
      #expect(throws: TerminalError.notATerminal(.input)) {
        try Terminal.claim(TerminalDevice(input: null, output: pseudo.slave), environment: environment)
      }
      #expect(throws: TerminalError.notATerminal(.output)) {
        try Terminal.claim(TerminalDevice(input: pseudo.slave, output: null), environment: environment)
      }
      #expect(pseudo.shown() == "")
    }

    @Test func `a terminal that cannot be used is left untouched`() throws {
      let pseudo = try Pseudoterminal()
      let before = pseudo.lineMode
      #expect(throws: TerminalError.incapableTerminal("dumb")) {
        try Terminal.claim(pseudo.device, environment: TerminalEnvironment(terminalType: "dumb"))
      }
      #expect(pseudo.lineMode == before)
      #expect(pseudo.shown() == "")
    }

    @Test func `features say what the terminal can show`() throws {
      let pseudo = try Pseudoterminal()
      let terminal = try claim(pseudo)
      terminal.restore()
      #expect(
        terminal.features
          == TerminalFeatures(terminalType: "xterm-256color", repertoire: .unicode, colors: .sixteen))
    }

    @Test func `standard error goes to the log while the terminal is held, and back afterwards`() throws {
      let pseudo = try Pseudoterminal()
      let log = FileManager.default.temporaryDirectory.appending(path: "aloft-test-\(UUID().uuidString).log")
      let descriptor = open(log.path, O_CREAT | O_RDWR | O_EXCL, 0o600)
      defer {
        close(descriptor)
        try? FileManager.default.removeItem(at: log)
      }
      let terminal = try claim(pseudo, TerminalOptions(standardErrorLog: descriptor))
      _ = "a complaint\n".withCString { write(STDERR_FILENO, $0, strlen($0)) }
      terminal.restore()
      #expect(try String(contentsOf: log, encoding: .utf8) == "a complaint\n")
      #expect(!pseudo.shown().contains("complaint"))
      var now = stat()
      var file = stat()
      fstat(STDERR_FILENO, &now)
      fstat(descriptor, &file)
      #expect(now.st_ino != file.st_ino)
    }
  }
}
