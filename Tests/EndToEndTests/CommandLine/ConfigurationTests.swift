import Foundation
import TestSupport
import Testing

extension EmbeddedRuntime {
  /// The configuration file, as the built program goes by it.
  struct ConfigurationTests {
    private func home(_ configuration: String, permissions: UInt32 = 0o600) throws -> AloftHome {
      let home = try AloftHome()
      try FileManager.default.createDirectory(
        atPath: home.directory.path(of: ".config/aloft"), withIntermediateDirectories: true)
      try home.directory.write(configuration, to: ".config/aloft/config.toml", permissions: permissions)
      return home
    }

    private func end(of arguments: [String], _ home: AloftHome) async throws -> (TestSupport.ExitStatus, String) {
      let terminal = try PseudoTerminal.spawn(try AloftHome.program(), arguments, environment: home.variables)
      let status = try await terminal.wait(timeout: patience)
      try await terminal.readUntil("the last words", timeout: patience) { $0.last == UInt8(ascii: "\n") }
      return (status, String(decoding: terminal.bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n"))
    }

    @Test func `a file with mistakes ends with code 2 and all of them, before the screen is touched`() async throws {
      let home = try home("[approvals]\npolicy = \"all\"\n[keys.request]\napprove-once = \"d\"\n")
      let (status, words) = try await end(of: ["--demo"], home)
      #expect(status == .exited(2))
      #expect(words.contains("config.toml:2:1: [approvals] policy: "))
      #expect(words.contains("config.toml:4:1: \"d\" would be both"))
      #expect(!words.contains("\u{1B}"))
    }

    @Test(arguments: [(0o602, "chmod o-w"), (0o000, "Permission denied")] as [(UInt32, String)])
    func `a file that is not safely this user's is refused`(permissions: UInt32, words: String) async throws {
      // Root reads everything.
      if permissions == 0, geteuid() == 0 { return }
      let (status, told) = try await end(of: ["--demo"], try home("", permissions: permissions))
      #expect(status == .exited(2))
      #expect(told.contains(words))
    }

    @Test func `the printed defaults are a file that changes nothing`() async throws {
      let (printed, defaults) = try await end(of: ["config", "--defaults"], try AloftHome())
      #expect(printed == .exited(0))
      let home = try home(defaults)
      let (checked, verdict) = try await end(of: ["config", "--check"], home)
      #expect(checked == .exited(0))
      #expect(verdict.hasSuffix("config.toml: nothing is wrong\n"))
      let (_, report) = try await end(of: ["config"], home)
      #expect(report.contains("# line 8") && report.contains("[keys.request]"))
    }

    @Test func `the policy of the file is shown, and the command line is stronger`() async throws {
      let home = try home("[approvals]\npolicy = \"deny\"\n")
      try await home.run(["--demo", "chat"]) {
        try await $0.seeWords("DENIES ALL (config.toml)")
      }
      try await home.run(["--demo", "chat", "--approve", "safe"]) {
        try await $0.seeWords("APPROVES SAFE READS BY ITSELF (--approve safe)")
      }
    }

    @Test func `a rebound key works, and the hints name it`() async throws {
      let home = try home("[keys.composer]\nsend = \"Ctrl-X\"\n")
      try await home.run(["--demo", "chat"]) { terminal in
        try await terminal.seeWords("Ctrl-X send")
        try await terminal.see("agent started ✓")
        try await terminal.type("a word")
        try await terminal.press("C-x")
        try await terminal.seeWords("you")
      }
    }
  }
}
