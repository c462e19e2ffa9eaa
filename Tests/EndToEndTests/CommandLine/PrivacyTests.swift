import Foundation
import TestSupport
import Testing

extension EmbeddedRuntime {
  struct PrivacyTests {
    @Test func `what is kept on disk is readable by nobody else`() async throws {
      let home = try AloftHome()
      let session = try await TerminalSession.start(["--repo", "octo/demo"], home: home)
      try await session.terminal.write("a draft")
      try await session.seeKept("a draft")
      let state = home.directory.path(of: "state/aloft")
      let manager = FileManager.default
      for file in FileTree.files(below: state) {
        let mode = try manager.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600, "\(file)")
      }
      let mode = try manager.attributesOfItem(atPath: state)[.posixPermissions] as? Int
      #expect(mode == 0o700)
    }
  }
}
