import TerminalPrimitives
import Testing

@testable import TerminalUI

/// The line that says that something waits.
@Suite struct RequestBarTests {
  @Test(arguments: [Size].all, ["ls", "rm -rf build"])
  func `every screen names the key that leads to the request`(size: Size, command: String) {
    var scene = Scene(size: size)
    scene.asks(command)
    let bar = scene.lines.first { $0.hasPrefix(" ▌ 1") }
    #expect(bar?.hasSuffix("  Tab") == true || bar?.hasSuffix("  Tab  go to the request") == true)
  }

  @Test(arguments: [Size].all) func `what cannot be answered before the runtime is back does not wait`(size: Size) {
    var scene = Scene(size: size)
    scene.asks("ls")
    scene.loses("it was ended by signal 9")
    #expect(scene.lines.contains { $0.contains("1 not answerable yet") || $0.contains("▌ 1 lost") })
    #expect(!scene.lines.contains { $0.contains("1 waiting") })
  }
}
