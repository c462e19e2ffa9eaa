import CopilotProtocol
import JSONRPC
package import SessionModel

/// Queries: calls whose answer is only to be read.
extension Session {
  /// Asks the runtime, and through it the agent. Whatever arrives meanwhile is taken in as always; nothing is asked of a
  /// machine that is not the agent's. Cancelling the task gives `.cancelled` at once; the agent may still answer, and
  /// nobody reads it.
  package func ask(_ query: SessionQuery) async -> SessionAnswer {
    if query == .errorOutput {
      guard let runtime = attachment?.runtime else { return .failed("no runtime runs now") }
      return .errorOutput(await runtime.errorOutput())
    }
    guard !isClosing, state.isReadyForPrompts, let runtime = attachment?.runtime, let session = state.identity.wireID
    else { return .failed("there is no agent to ask now") }
    do throws(CallFailure) {
      return try await query.answer(of: runtime, in: session)
    } catch .cancelled {
      return .cancelled
    } catch {
      return .failed(error.words)
    }
  }
}

extension SessionQuery {
  fileprivate func answer(of runtime: AttachedRuntime, in session: SessionID) async throws(CallFailure) -> SessionAnswer
  {
    switch self {
    case .models:
      let models = try await runtime.call(SessionModelListCall(sessionID: session)).models
      return .models(ModelChoices(models: models, current: try await current(of: runtime, in: session)))
    case .switchModel(let model):
      let answer = try await runtime.call(SessionModelSwitchCall(sessionID: session, modelID: model))
      return .modelWasSwitched(to: answer.modelID)
    case .plan:
      let plan = try await runtime.call(SessionPlanReadCall(sessionID: session))
      return .plan(plan.exists ? plan.content : nil)
    case .changes(let scope):
      return .changes(try await runtime.call(WorkspaceDiffCall(sessionID: session, scope: scope)))
    case .errorOutput: return .errorOutput(await runtime.errorOutput())
    }
  }

  /// A list without it is still a list.
  private func current(of runtime: AttachedRuntime, in session: SessionID) async throws(CallFailure) -> String? {
    do throws(CallFailure) {
      return try await runtime.call(SessionModelGetCurrentCall(sessionID: session)).modelID
    } catch .refused, .unreadable, .timedOut {
      return nil
    }
  }
}
