import JSONRPC
import Subprocess

#if canImport(Darwin)
  import System
#else
  import SystemPackage
#endif

/// The life of one process from start to end. Subprocess lends the pipes only inside a closure, so this closure is the
/// life: it carries the output out, and does not return before the process and its group are gone.
struct RuntimeLife: Sendable {
  let launch: RuntimeLaunch
  let teardown: Teardown
  let output = OutputHandoff()
  let errors = ErrorOutput()
  /// The way to write, as soon as the process runs; or why it does not.
  let start = Promise<Result<StandardInputWriter, RuntimeError>>()
  /// Settled when the process shall end.
  let stop = Promise<Void>()

  /// Runs in a task that is never cancelled.
  func run() async -> RuntimeExit {
    let outcome = await runInDirectory()
    switch outcome {
    case .success(let exit): return exit
    case .failure(let error):
      await start.settle(.failure(error))
      return RuntimeExit(ending: .unobserved(error.words), errorOutput: errors.text)
    }
  }

  private func runInDirectory() async -> Result<RuntimeExit, RuntimeError> {
    do throws(FileFault) {
      let directory = try RuntimeDirectory.make(environment: launch.environment)
      defer { directory.remove() }
      return await run(in: directory)
    } catch {
      return .failure(.noWorkingDirectory(error))
    }
  }

  private func run(in directory: RuntimeDirectory) async -> Result<RuntimeExit, RuntimeError> {
    let ending: RuntimeExit.Ending
    do {
      let outcome = try await Subprocess.run(
        configuration(in: directory), input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        await start.settle(.success(execution.standardInputWriter))
        await accompany(execution)
      }
      ending = RuntimeExit.Ending(outcome.terminationStatus)
    } catch {
      return .failure(.couldNotLaunch(path: launch.executable, reason: "\(error)"))
    }
    return .success(RuntimeExit(ending: ending, errorOutput: errors.text))
  }

  private func configuration(in directory: RuntimeDirectory) -> Configuration {
    var options = PlatformOptions()
    options.createSession = true
    let variables = launch.environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
    return Configuration(
      executable: .path(FilePath(launch.executable)),
      arguments: Arguments(launch.arguments),
      environment: .custom(Dictionary(variables, uniquingKeysWith: { first, _ in first })),
      workingDirectory: FilePath(directory.path),
      platformOptions: options)
  }

  private func accompany(_ execution: Execution<CustomWriteInput, SequenceOutput, SequenceOutput>) async {
    await withTaskGroup { tasks in
      tasks.addTask {
        await stop.value()
        await execution.teardown(using: teardown.steps)
      }
      tasks.addTask {
        async let errorsEnded: Void = drain(execution.standardError)
        await carry(execution.standardOutput)
        await errorsEnded
        // Both ends are closed, as when a process has ended. One that lives on can say nothing any more.
        await stop.settle(())
      }
    }
    // The process is dead but not yet reaped, so the group's number is still its own. What it left behind goes too;
    // that there is nothing left is the usual case, and reported as an error.
    try? execution.send(signal: .kill, toProcessGroup: true)
  }

  private func carry(_ pieces: SubprocessOutputSequence) async {
    do {
      for try await piece in pieces { await output.put(piece.withUnsafeBytes(Array.init)) }
      await output.finish()
    } catch {
      await output.finish(ChannelError(error))
    }
  }

  private func drain(_ pieces: SubprocessOutputSequence) async {
    do {
      for try await piece in pieces { errors.append(piece.withUnsafeBytes(Array.init)) }
    } catch {
      errors.append(Array("\n(reading its error output failed: \(error))".utf8))
    }
  }
}

extension RuntimeExit.Ending {
  init(_ status: TerminationStatus) {
    switch status {
    case .exited(let code): self = .exited(code: code)
    case .signaled(let signal): self = .killed(signal: signal)
    }
  }
}

extension ChannelError {
  init(_ error: any Error) {
    let number = (error as? SubprocessError)?.underlyingError?.rawValue
    self = number.map { .failed(errno: $0) } ?? .closed
  }
}
