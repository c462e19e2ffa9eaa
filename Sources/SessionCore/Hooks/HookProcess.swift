import Subprocess

#if canImport(Darwin)
  import System
#else
  import SystemPackage
#endif

/// One run of a person's hook: `/bin/sh -c` with the input on standard input. Nothing of the input is on a command line.
struct HookProcess: Sendable {
  let command: String
  let variables: [String: String]
  let limit: Duration
  let clock: any Clock<Duration>

  /// Returns when it has ended, or was killed because its time was up or this task was cancelled. Throws nothing when
  /// it was cancelled.
  func run(input: [UInt8]) async throws(HookFault) {
    let fault: HookFault? = await withTaskGroup { tasks in
      tasks.addTask { await end(input: input) }
      tasks.addTask {
        do { try await clock.sleep(for: limit) } catch { return nil }
        return .timedOut(after: limit)
      }
      // The other one is ended by cancelling it; what it has to say no longer counts.
      let first = await tasks.next() ?? nil
      tasks.cancelAll()
      return first
    }
    if let fault, !Task.isCancelled { throw fault }
  }

  private func end(input: [UInt8]) async -> HookFault? {
    do {
      let outcome = try await Subprocess.run(
        configuration, input: .inputWriter, output: .discarded, error: .discarded
      ) { execution in
        // A hook need not read what it is given.
        _ = try? await execution.standardInputWriter.write(input)
        try? await execution.standardInputWriter.finish()
      }
      return HookFault(outcome.terminationStatus)
    } catch {
      return .notStarted("\(error)")
    }
  }

  private var configuration: Configuration {
    var options = PlatformOptions()
    options.createSession = true
    // At once, and everything that it has started: a shell that obeys SIGTERM leaves behind what does not.
    options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
    let environment = variables.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
    return Configuration(
      executable: .path(FilePath("/bin/sh")), arguments: ["-c", command],
      environment: .custom(Dictionary(environment, uniquingKeysWith: { first, _ in first })),
      platformOptions: options)
  }
}

extension HookFault {
  fileprivate init?(_ status: TerminationStatus) {
    switch status {
    case .exited(0): return nil
    case .exited(let code): self = .exited(code: code)
    case .signaled(let signal): self = .killed(signal: signal)
    }
  }
}
