import CopilotProtocol
import JSONRPC

/// What became of a call.
typealias CallResult = Result<Reply, CallError>

extension RuntimeMethod {
  /// What the method promises, out of what came.
  static func result(of outcome: CallResult) throws(CallFailure) -> Result {
    let reply: Reply
    do throws(CallError) {
      reply = try outcome.get()
    } catch {
      throw CallFailure(error, calling: name)
    }
    do throws(ProtocolError) {
      return try result(from: reply.result)
    } catch {
      throw .unreadable(error)
    }
  }
}
