import Foundation
import TerminalPrimitives
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct PseudoTerminalTests {
  private func spawnShell(_ script: String) throws -> PseudoTerminal {
    try PseudoTerminal.spawn("/bin/sh", ["-c", script], environment: ["PATH": "/usr/bin:/bin", "WORD": "sesame"])
  }

  @Test func `the program's bytes are kept as they were written`() async throws {
    let terminal = try spawnShell(#"printf '\033[1m%s\n' "$WORD""#)
    let status = try await terminal.wait()
    #expect(status == .exited(0))
    try await terminal.readUntil("the line") { $0 == Array("\u{1B}[1msesame\r\n".utf8) }
  }

  @Test func `typed bytes are echoed and read`() async throws {
    let terminal = try spawnShell("read line; echo got $line")
    try await terminal.write("words\n")
    try await terminal.wait()
    try await terminal.readUntil(text: "words\r\ngot words\r\n")
  }

  @Test func `changed settings show, and whether they were put back`() async throws {
    let terminal = try spawnShell("read go; old=$(stty -g); stty raw -echo; echo raw; read go; stty $old; echo back")
    let before = try terminal.settings
    #expect(before.echoes && before.keepsLines)
    try await terminal.write("\n")
    try await terminal.readUntil(text: "raw")
    let raw = try terminal.settings
    #expect(!raw.echoes && !raw.keepsLines)
    try await terminal.write("\n")
    try await terminal.wait()
    let after = try terminal.settings
    #expect(after == before)
  }

  @Test func `the size is set and can change`() async throws {
    let terminal = try spawnShell("stty size; trap 'stty size; exit 0' WINCH; echo ready; while :; do read line; done")
    try await terminal.readUntil(text: "30 100\r\nready")
    try terminal.resize(to: Size(rows: 5, columns: 40))
    try await terminal.readUntil(text: "5 40")
    let status = try await terminal.wait()
    #expect(status == .exited(0))
  }

  @Test func `the program leads a session on its own terminal`() async throws {
    let terminal = try spawnShell("echo here > /dev/tty; read line")
    try await terminal.readUntil(text: "here")
    let entry = try #require(ProcessEntry(id: terminal.processID))
    #expect([entry.groupID, entry.sessionID] == [entry.id, entry.id])
  }

  @Test func `interrupting from the keyboard sends a signal`() async throws {
    let terminal = try spawnShell("echo ready; exec cat")
    try await terminal.readUntil(text: "ready")
    try await terminal.write("\u{3}")
    let status = try await terminal.wait()
    #expect(status == .signalled(SIGINT))
  }

  @Test func `hanging up is told to the program`() async throws {
    let directory = try TemporaryDirectory()
    let note = directory.path(of: "note")
    let terminal = try spawnShell("trap 'echo hung up > \(note); exit 4' HUP; echo ready; while :; do sleep 0.01; done")
    try await terminal.readUntil(text: "ready")
    terminal.hangUp()
    let status = try await terminal.wait()
    #expect(status == .exited(4))
    #expect(try String(contentsOfFile: note, encoding: .utf8) == "hung up\n")
  }

  @Test func `a terminated program is known to be`() async throws {
    let terminal = try spawnShell("exec cat")
    terminal.terminate()
    let status = try await terminal.wait()
    #expect(status == .signalled(SIGTERM))
  }

  @Test func `output nobody waits for does not stop the program`() async throws {
    let terminal = try spawnShell("head -c 1000000 /dev/zero")
    let status = try await terminal.wait()
    #expect(status == .exited(0))
    try await terminal.readUntil("a million bytes") { $0.count == 1_000_000 }
  }

  @Test func `a long input is typed to its end`() async throws {
    let terminal = try spawnShell("stty raw -echo; echo ready; head -c 300000 | wc -c")
    try await terminal.readUntil(text: "ready")
    try await terminal.write([UInt8](repeating: 0x61, count: 300_000))
    try await terminal.readUntil(text: "300000")
  }

  @Test func `a program that cannot be executed ends with 127`() async throws {
    let terminal = try PseudoTerminal.spawn("/nowhere", environment: [:])
    let status = try await terminal.wait()
    #expect(status == .exited(127))
  }

  @Test func `the program is gone when its terminal is`() async throws {
    let entry = try await {
      let terminal = try spawnShell("trap '' HUP TERM; echo ready; while :; do sleep 0.01; done")
      try await terminal.readUntil(text: "ready")
      return try #require(ProcessEntry(id: terminal.processID))
    }()
    #expect(!entry.isRunning)
  }

  @Test func `the program inherits no other file`() async throws {
    let terminal = try spawnShell("exec ls -1 /proc/self/fd")
    let status = try await terminal.wait()
    #expect(status == .exited(0))
    // 3 is the directory that ls itself reads.
    try await terminal.readUntil("the open files") { $0 == Array("0\r\n1\r\n2\r\n3\r\n".utf8) }
  }
}
