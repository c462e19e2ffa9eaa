import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A program that is given something on its standard input, and whose end is all that is wanted of it.
struct PipedProgram {
  let path: String
  let arguments: [String]
  let variables: [String: String]

  /// One that takes longer hangs: what it is given is small, and it is on this machine.
  private static let limit = Duration.seconds(3)

  /// - Returns: the words of its failure, if it failed.
  func run(input: [UInt8]) async -> String? {
    await withTaskGroup(of: String?.self) { tasks in
      tasks.addTask { await end(input: input) }
      tasks.addTask {
        do { try await Task.sleep(for: Self.limit) } catch { return nil }
        return "\(path) did not end within \(Self.limit.components.seconds) s"
      }
      defer { tasks.cancelAll() }
      return await tasks.next() ?? nil
    }
  }

  private func end(input: [UInt8]) async -> String? {
    do {
      let outcome = try await Subprocess.run(
        .path(FilePath(path)), arguments: Arguments(arguments), environment: environment, input: .array(input),
        output: .discarded, error: .discarded)
      return outcome.terminationStatus.isSuccess ? nil : "\(path) ended with \(outcome.terminationStatus)"
    } catch {
      return "\(path) could not be run: \(error)"
    }
  }

  private var environment: Environment {
    .custom(
      Dictionary(
        variables.map { (Environment.Key(stringLiteral: $0.key), $0.value) }, uniquingKeysWith: { first, _ in first }))
  }
}
