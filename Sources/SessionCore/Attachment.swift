import CopilotProtocol
import JSONRPC
import SessionModel

/// The runtime that the session has now, and what is expected of it. It goes as a whole: of a runtime that was let go
/// nothing counts any more.
struct Attachment: Sendable {
  let runtime: AttachedRuntime
  var router = EventRouter()
  private var calls: [CallTicket: SessionCall] = [:]
  private var lastTicket = 0

  init(runtime: AttachedRuntime) { self.runtime = runtime }

  /// To be done before the call is made, as the reply may be quick.
  mutating func expectReply(to call: SessionCall) -> CallTicket {
    lastTicket += 1
    let ticket = CallTicket(lastTicket)
    calls[ticket] = call
    return ticket
  }

  mutating func takeCall(_ ticket: CallTicket) -> SessionCall? { calls.removeValue(forKey: ticket) }
}
