import CopilotProtocol
import JSONRPC
import SessionModel
import Synchronization

/// A running runtime with its connection, and the calls that open a session on it.
final class AttachedRuntime: Sendable {
  /// By this name the runtime knows us.
  static let clientName = "aloft"

  private let runtime: any RunningRuntime
  private let connection: Connection
  private let consumer = Mutex<Task<Void, Never>?>(nil)

  init(_ runtime: any RunningRuntime) {
    self.runtime = runtime
    connection = Connection(channel: runtime.channel)
  }

  /// Hands on everything that arrives, one after the other.
  func consume(_ receive: @escaping @Sendable (Incoming) async -> Void) {
    let incoming = connection.incoming
    consumer.withLock { $0 = Task { for await message in incoming { await receive(message) } } }
  }

  func call<Method: RuntimeMethod>(_ method: Method) async throws(CallFailure) -> Method.Result {
    let value: JSONValue
    do throws(CallError) {
      value = try await connection.call(Method.name, method.params, timeout: Method.timeout)
    } catch {
      throw CallFailure(error, calling: Method.name)
    }
    do throws(ProtocolError) {
      return try Method.result(from: value)
    } catch {
      throw .unreadable(error)
    }
  }

  /// Why the connection ended, with what the runtime had to say about it.
  func loss(_ reason: CloseReason) async -> RuntimeLoss {
    switch reason {
    case .endOfStream, .channel:
      let ending = await runtime.ending()
      return RuntimeLoss(reason: ending, errorOutput: await runtime.errorOutput())
    case .requested, .fault, .writeStalled, .writeQueueFull:
      return RuntimeLoss(reason: reason.words, errorOutput: await runtime.errorOutput())
    }
  }

  func stop() async {
    await connection.close()
    await runtime.stop()
  }
}
