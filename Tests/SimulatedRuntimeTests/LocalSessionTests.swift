import JSONRPC
import Testing

@testable import SimulatedRuntime

@Suite struct LocalSessionTests {
  @Test func `of very many events the newest are kept`() {
    var session = LocalSession(taskID: "t", wireID: "t")
    let event = WorkerEvent(type: "x", data: .null)
    for number in 1...5_500 { _ = session.receive(event, id: "\(number)", at: Rig.beginning) }

    #expect(session.receivedCount == 5_500)
    #expect(session.received.count == 1_500)
    #expect(session.received.first?["id"] == "4001")
    #expect(session.received.last?["id"] == "5500")
  }
}
