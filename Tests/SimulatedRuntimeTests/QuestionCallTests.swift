import JSONRPC
import Testing

@testable import SimulatedRuntime

/// What a client asks about a session.
@Suite struct QuestionCallTests {
  private static let relayed = Duration.milliseconds(1_200)

  private func began() throws -> (Rig, JSONValue) {
    var rig = try Rig(named: "chat")
    let session = rig.startSession()
    rig.playOut()
    return (rig, ["sessionId": session])
  }

  @Test(arguments: ["session.model.list", "session.model.getCurrent", "session.workspaces.diff"])
  func `what the agent must answer takes as long as a relay`(method: String) throws {
    var (rig, params) = try began()
    #expect(rig.call(method, params) == nil)
    rig.advance(by: Self.relayed)
    guard case .response(_, .success)? = rig.received.last else { Issue.record("no answer"); return }
  }

  @Test func `a model that is switched to is announced and then in use`() throws {
    var (rig, params) = try began()
    rig.call("session.model.switchTo", params.with("modelId", "gpt-5-mini"))
    rig.advance(by: Self.relayed)
    #expect(
      rig.data("session.model_change") == ["previousModel": "claude-sonnet-4.5", "newModel": "gpt-5-mini"])
    rig.call("session.model.getCurrent", params)
    rig.advance(by: Self.relayed)
    guard case .response(_, .success(let current))? = rig.received.last else { Issue.record("no answer"); return }
    #expect(current == ["modelId": "gpt-5-mini"])
  }

  @Test func `a model that does not exist is refused by its name`() throws {
    var (rig, params) = try began()
    rig.call("session.model.switchTo", params.with("modelId", "nonsense"))
    rig.advance(by: Self.relayed)
    guard case .response(_, .failure(let error))? = rig.received.last else { Issue.record("no answer"); return }
    #expect(error.message == "Request session.model.switchTo failed with message: Model nonsense is not available")
  }

  @Test func `a mode is announced to its client at once`() throws {
    var (rig, params) = try began()
    #expect(rig.call("session.mode.set", params.with("mode", "plan")) == .success(.null))
    #expect(rig.data("session.mode_changed") == ["previousMode": "interactive", "newMode": "plan"])
    #expect(rig.call("session.mode.get", params) == .success("plan"))
  }

  @Test func `there is no plan, no name and no usage of a cloud session`() throws {
    var (rig, params) = try began()
    #expect(
      rig.call("session.plan.read", params) == .success(["exists": false, "content": .null, "path": .null]))
    #expect(rig.call("session.name.set", params.with("name", "x")) == .success(.null))
    #expect(rig.call("session.name.get", params) == .success(.null))
    #expect(try rig.call("session.usage.getMetrics", params)?.get()["totalUserRequests"] == 0)
  }
}

extension JSONValue {
  fileprivate func with(_ key: String, _ value: JSONValue) -> JSONValue {
    guard case .object(var object) = self else { return self }
    object.set(key, value)
    return .object(object)
  }
}
