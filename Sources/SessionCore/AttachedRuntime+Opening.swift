import CopilotProtocol
import JSONRPC
import SessionModel

extension AttachedRuntime {
  /// The runtime's version, once it is known to speak our protocol.
  func handshake() async throws(SessionFailure) -> String {
    let version: RuntimeVersion
    do throws(CallFailure) {
      version = try await greet()
    } catch {
      throw await runtimeFailure(error)
    }
    guard version.isSupported else { throw .unsupported(version) }
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
  func signIn() async throws(SessionFailure) -> String? {
    let status: AuthStatus
    do throws(CallFailure) {
      status = try await call(AuthGetStatusCall())
    } catch {
      throw SessionFailure(error, in: .signIn)
    }
    guard status.isAuthenticated else { throw .notSignedIn(status.statusMessage) }
    return status.login
  }

  func reserve(_ repository: RepositoryName?) async throws(SessionFailure) -> SessionID {
    let wanted = repository.map { Repository(owner: $0.owner, name: $0.name) }
    do throws(CallFailure) {
      return try await call(SessionCreateCall(repository: wanted, clientName: Self.clientName)).sessionID
    } catch {
      throw SessionFailure(error, in: .reservation)
    }
  }

  /// Reattaches; the history comes first. The id that the runtime uses from now on.
  func connect(to task: SessionID) async throws(SessionFailure) -> SessionID {
    do throws(CallFailure) {
      return try await call(SessionsConnectCall(sessionID: task)).sessionID
    } catch {
      throw SessionFailure(error, in: .connection)
    }
  }

  private func runtimeFailure(_ failure: CallFailure) async -> SessionFailure {
    guard case .closed(let reason) = failure else { return SessionFailure(failure, in: .runtime) }
    return .runtimeEnded(await loss(reason), in: .runtime)
  }
}
