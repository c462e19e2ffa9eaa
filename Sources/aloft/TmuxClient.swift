import NcursesTerminal
import Subprocess

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The `tmux` command, as a way to ask the server that this program runs in.
struct TmuxClient {
  let variables: [String: String]

  /// A server that is busy for longer is not waited for.
  private static let limit = Duration.seconds(2)
  /// Bytes of the longest answer.
  private static let longestAnswer = 4_096

  /// Nil if tmux cannot be run or does not answer.
  func ask() async -> TmuxAnswer? {
    guard let path = executable else { return nil }
    return await withTaskGroup { tasks in
      tasks.addTask { await answer(of: path) }
      tasks.addTask {
        try? await Task.sleep(for: Self.limit)
        return nil
      }
      defer { tasks.cancelAll() }
      return await tasks.next() ?? nil
    }
  }

  private func answer(of path: String) async -> TmuxAnswer? {
    let result = try? await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(TmuxAnswer.question), environment: environment,
      output: .string(limit: Self.longestAnswer))
    return result.flatMap { TmuxAnswer($0.standardOutput) }
  }

  /// By an absolute directory of PATH only: a project may carry a `tmux` of its own.
  private var executable: String? {
    (variables["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/tmux" }
      .first { access($0, X_OK) == 0 }
  }

  private var environment: Environment {
    let names = ["TMUX", "TMUX_PANE", "PATH", "HOME", "LANG", "TERM"]
    return .custom(
      Dictionary(
        names.compactMap { name in variables[name].map { (Environment.Key(stringLiteral: name), $0) } },
        uniquingKeysWith: { first, _ in first }))
  }
}
