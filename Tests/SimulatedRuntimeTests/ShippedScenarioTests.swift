import CopilotProtocol
import JSONRPC
import Resources
import Testing

@testable import SimulatedRuntime

@Suite struct ShippedScenarioTests {
  @Test func `debug`() throws {
    var rig = try Rig(named: "chat")
    let id = rig.startSession()
    print(rig.received)
    rig.call("session.send", ["sessionId": .string(id), "prompt": "approve"])
    rig.playOut()
    print(rig.eventTypes)
  }

  @Test(arguments: Scenario.all.map(\.name))
  func `every shipped scenario parses`(name: String) throws {
    #expect(try Scenario.named(name).name == name)
  }
}
