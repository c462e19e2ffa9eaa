import Foundation
import TestSupport
import Testing

extension EmbeddedRuntime {
  /// Which programs are taken for a runtime, and which never.
  struct RuntimeTrustTests {
    /// A false runtime that tells when it was run.
    private func plant(in directory: TemporaryDirectory, permissions: UInt32 = 0o755) throws -> String {
      try directory.write("#!/bin/sh\n: >'\(directory.path(of: "was-run"))'\n", to: "copilot", permissions: permissions)
    }

    private func wasRun(in directory: TemporaryDirectory) -> Bool {
      FileManager.default.fileExists(atPath: directory.path(of: "was-run"))
    }

    @Test func `without a runtime the screen says so and names the demonstration, and the end is code 3`() async throws
    {
      try await AloftHome().run(["--repo", "octo/demo"]) { terminal in
        let rows = try await terminal.see("no Copilot CLI was found")
        #expect(rows.contains { $0.contains("aloft --demo") })
        let status = try await terminal.leave()
        #expect(status == .exited(3))
        let farewell = try await terminal.see("no Copilot CLI was found")
        #expect(farewell.contains { $0.contains("aloft --demo") })
      }
    }

    @Test func `a runtime that its group may change is refused and not run`() async throws {
      let directory = try TemporaryDirectory()
      let runtime = try plant(in: directory, permissions: 0o775)
      try await AloftHome().run(["--repo", "octo/demo", "--runtime", runtime]) { terminal in
        try await terminal.seeWords("other users may change")
        let status = try await terminal.leave()
        #expect(status == .exited(3))
      }
      #expect(!wasRun(in: directory))
    }

    @Test(arguments: [".", "", "WHOLE"])
    func `a runtime planted in the current directory is refused and not run`(element: String) async throws {
      let directory = try TemporaryDirectory()
      _ = try plant(in: directory)
      let path = (element == "WHOLE" ? directory.path : element) + ":/usr/bin:/bin"
      let home = try AloftHome(["PATH": path])
      let start = "cd '\(directory.path)' && exec '\(try AloftHome.program())' --repo octo/demo"
      try await TerminalEmulator.run(["/bin/sh", "-c", start], environment: home.variables) { terminal in
        try await terminal.seeWords("it lies in the current directory")
        let status = try await terminal.leave()
        #expect(status == .exited(3))
      }
      #expect(!wasRun(in: directory))
    }
  }
}
