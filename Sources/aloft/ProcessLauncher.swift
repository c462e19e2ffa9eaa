import CopilotProtocol
import JSONRPC
import SessionCore
import SessionModel

/// Finds the Copilot CLI and starts it as a child process.
struct ProcessLauncher: RuntimeLauncher {
  let path: String?
  let tokenVariable: String?
  let variables: [String: String]

  func launch() async throws(SessionFailure) -> any RunningRuntime {
    let launch = RuntimeLaunch(try locate(), environment: try environment())
    do throws(RuntimeError) {
      return ChildRuntime(process: try await RuntimeProcess.start(launch))
    } catch {
      throw .unusable(error.words, advice: Self.advice)
    }
  }

  private func locate() throws(SessionFailure) -> LocatedRuntime {
    do throws(LocatorError) {
      return try RuntimeLocator(variables: variables).locate(named: path)
    } catch {
      throw .unusable(error.words, advice: "\(error.advice.asSentence) \(Self.advice)")
    }
  }

  private func environment() throws(SessionFailure) -> RuntimeEnvironment {
    do throws(CredentialError) {
      let credential = try RuntimeCredential.find(in: variables, chosen: tokenVariable)
      return RuntimeEnvironment(from: variables, credential: credential)
    } catch {
      throw .unusable(error.words, advice: "Name a variable that holds a token, or leave --token-env out.")
    }
  }

  /// How to get one, and what works without.
  private static let advice = "To look around without one: aloft --demo"
}

private struct ChildRuntime: RunningRuntime {
  let process: RuntimeProcess

  var channel: any ByteChannel { process }
  func errorOutput() async -> String { process.errorOutput }
  func ending() async -> String { await process.exit().words }
  func stop() async { await process.close() }
}

extension SessionFailure {
  fileprivate static func unusable(_ words: String, advice: String) -> SessionFailure {
    SessionFailure(stage: .runtime, cause: .runtimeUnusable, words: words, advice: advice, retry: .afterUserAct)
  }
}

extension String {
  /// Begins with a capital, ends with a full stop.
  fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".") }
}
