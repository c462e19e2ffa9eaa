import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

/// A guard that is missing, what a person and the wire do meanwhile, and the law that the witness must find broken.
struct PlantedFault: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let breaks: Law
  let fault: Fault
  let story: @Sendable (inout Scene) -> Void

  init(
    _ description: String, breaks law: Law, _ fault: Fault, in story: @escaping @Sendable (inout Scene) -> Void
  ) {
    testDescription = description
    breaks = law
    self.fault = fault
    self.story = story
  }

  static let all = arrivals + openings + selections + sendings + contents + sessions + policies
}

@Suite struct PlantedFaultTests {
  @Test(arguments: PlantedFault.all) func `a missing guard breaks its law, and no other`(_ planted: PlantedFault) {
    var scene = Scene()
    scene.performsActs = true
    scene.witness = Witness()
    scene.fault = planted.fault
    planted.story(&scene)
    #expect(scene.witness?.broken == [planted.breaks])
  }

  @Test(arguments: PlantedFault.all) func `with the guard in place no law is broken`(_ planted: PlantedFault) {
    var scene = Scene()
    scene.performsActs = true
    scene.witness = Witness()
    planted.story(&scene)
    #expect(scene.witness?.broken == [])
  }

  @Test func `every law has a fault that breaks it`() {
    let laws = Set(PlantedFault.all.map(\.breaks))
    #expect(Law.allCases.filter { !laws.contains($0) } == [])
  }
}
