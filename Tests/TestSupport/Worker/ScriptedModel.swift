import JSONRPC

/// An OpenAI-style model on loopback whose answers are a script: what an agent asks its tools for is then known.
package actor ScriptedModel {
  /// The base of its URLs, `http://127.0.0.1:PORT`.
  private(set) var url = ""
  private var steps: [ModelStep]
  /// The conversation as the newest request told it.
  private var messages: [JSONValue] = []

  private init(_ steps: [ModelStep]) { self.steps = steps }

  /// Serves while `body` runs. After the last step the model says `done`.
  package nonisolated(nonsending) static func run<Result>(
    _ steps: [ModelStep], _ body: (ScriptedModel) async throws -> Result
  ) async throws -> Result {
    let model = ScriptedModel(steps)
    let server = try await LoopbackServer.start { await model.answer($0) }
    await model.isServed(at: server.port)
    let outcome: Swift.Result<Result, any Error>
    do { outcome = .success(try await body(model)) } catch { outcome = .failure(error) }
    await server.stop()
    return try outcome.get()
  }

  /// What the model was told about each of its tool calls, by the id of the call.
  package var toolResults: [String: String] {
    let results = messages.filter { $0["role"] == "tool" }
    let pairs = results.map { ($0["tool_call_id"]?.string ?? "", $0["content"]?.string ?? "") }
    return Dictionary(pairs, uniquingKeysWith: { $1 })
  }

  /// Waits until the model was told what became of one of its tool calls.
  package func waitForResult(of callID: String, timeout: Duration = standardPatience) async throws -> String {
    try await waitForValue(
      "the result of \(callID)", timeout: timeout, lastSeen: { "\(self.toolResults)" }, look: { toolResults[callID] })
  }

  private func isServed(at port: UInt16) { url = "http://127.0.0.1:\(port)" }

  private func answer(_ request: ReceivedRequest) -> Reply {
    guard request.method == "POST", request.path.hasSuffix("/chat/completions") else { return .notFound }
    if case .array(let told)? = (try? JSONText.value(of: request.body.utf8))?["messages"] { messages = told }
    let step = steps.isEmpty ? .say("done") : steps.removeFirst()
    return Reply(200, contentType: "text/event-stream", body: step.stream)
  }
}
