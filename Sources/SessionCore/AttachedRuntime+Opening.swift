import CopilotProtocol
import SessionModel

/// Why a runtime that was started is not used.
enum OpeningFailure: Error, Equatable, Sendable {
  case session(SessionFailure)
  /// Its connection ended; whoever reads what arrives learns why.
  case connectionEnded

  init(_ failure: CallFailure, in stage: Stage) {
    switch failure {
    case .closed, .cancelled: self = .connectionEnded
    case .refused, .unreadable, .timedOut: self = .session(SessionFailure(failure, in: stage))
    }
  }
}

extension AttachedRuntime {
  /// The runtime's version, once it is known to speak our protocol.
  func handshake() async throws(OpeningFailure) -> String {
    let version: RuntimeVersion
    do throws(CallFailure) {
      version = try await greet()
    } catch {
      throw OpeningFailure(error, in: .runtime)
    }
    guard version.isSupported else { throw .session(.unsupported(version)) }
    return version.version ?? "of unknown version"
  }

  /// Older runtimes know no `connect`, and tell their version to a `ping`.
  private func greet() async throws(CallFailure) -> RuntimeVersion {
    do {
      return try await call(ConnectCall())
    } catch .refused(let failure) where failure.kind == .unhandledMethod {
      return try await call(PingCall())
    }
  }

  /// The name that is signed in, if the runtime tells it. That a credential is configured does not make it a good one:
  /// that shows when the session is reserved.
  func signIn() async throws(OpeningFailure) -> String? {
    let status: AuthStatus
    do throws(CallFailure) {
      status = try await call(AuthGetStatusCall())
    } catch {
      throw OpeningFailure(error, in: .signIn)
    }
    guard status.isAuthenticated else { throw .session(.notSignedIn(status.statusMessage)) }
    return status.login
  }
}
