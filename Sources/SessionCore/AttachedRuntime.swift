import CopilotProtocol
import JSONRPC
import SessionModel

/// A running runtime and the connection to it.
final class AttachedRuntime: Sendable {
  private let runtime: any RunningRuntime
  private let connection: Connection

  init(_ runtime: any RunningRuntime, clock: any Clock<Duration>) {
    self.runtime = runtime
    connection = Connection(channel: runtime.channel, clock: clock)
  }

  /// Everything that arrives, in the order of the wire. One consumer.
  var incoming: AsyncStream<Incoming> { connection.incoming }

  /// Makes a call and waits for its result, which may overtake events that came before it.
  func call<Method: RuntimeMethod>(_ method: Method) async throws(CallFailure) -> Method.Result {
    let outcome: CallResult
    do throws(CallError) {
      outcome = .success(try await connection.reply(to: Method.name, method.params, timeout: Method.timeout))
    } catch {
      outcome = .failure(error)
    }
    return try Method.result(of: outcome)
  }

  /// Makes a call whose outcome comes through `incoming`.
  func post<Method: RuntimeMethod>(_ method: Method, as ticket: CallTicket) async {
    await connection.post(ticket, Method.name, method.params, timeout: Method.timeout)
  }

  /// Why the connection ended, with what the runtime had to say about it. Waits until it has ended where only its end
  /// tells, so that it is asked after `stop`.
  func loss(_ reason: CloseReason) async -> RuntimeLoss {
    switch reason {
    case .endOfStream, .channel:
      let ending = await runtime.ending()
      return RuntimeLoss(reason: ending, errorOutput: await runtime.errorOutput())
    case .requested, .fault, .writeStalled, .writeQueueFull:
      return RuntimeLoss(reason: reason.words, errorOutput: await runtime.errorOutput())
    }
  }

  /// The last bytes of what it wrote on its standard error, from outside.
  func errorOutput() async -> String { await runtime.errorOutput() }

  /// To be called once. Returns when nothing of the runtime is left.
  func stop() async {
    await connection.close()
    await runtime.stop()
  }
}
