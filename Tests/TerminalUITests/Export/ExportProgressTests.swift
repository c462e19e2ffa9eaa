import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// An export takes its time, and a person may want to go meanwhile.
@Suite struct ExportProgressTests {
  private var scene = Scene()

  init() { scene.does(.exportProgressed(ExportProgress(percent: 40, bytes: 12 << 20))) }

  @Test(arguments: ["/exit", "/new"])
  mutating func `leaving while a file is written takes a second time, and says why`(command: String) {
    scene.type(command)
    scene.press(.enter)
    #expect(scene.effects.allSatisfy { !$0.endsSession })
    #expect(scene.state.message?.text.text == "an export is being written: leaving again stops it, and leaves no file")
    scene.type(command)
    scene.press(.enter)
    #expect(scene.effects.contains { $0.endsSession })
  }

  @Test mutating func `once it is written nothing holds`() {
    scene.does(.exported(Message(.info, "written")))
    scene.type("/exit")
    scene.press(.enter)
    #expect(scene.effects.contains(.leave))
  }
}
