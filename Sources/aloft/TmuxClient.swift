import NcursesTerminal
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The `tmux` command, as a way to the server that this program runs in.
struct TmuxClient {
  let variables: [String: String]

  /// A server that is busy for longer is not waited for.
  private static let limit = Duration.seconds(2)
  /// Bytes of the longest answer.
  private static let longestAnswer = 4_096

  /// Nil if tmux cannot be run or does not answer.
  func ask() async -> TmuxAnswer? { await answer(to: TmuxAnswer.question).flatMap(TmuxAnswer.init) }
  func askClipboard() async -> TmuxClipboard? { await answer(to: TmuxClipboard.question).flatMap(TmuxClipboard.init) }

  /// Puts a text into tmux's newest buffer, and has it handed on to the terminal where tmux does that.
  /// - Returns: the words of its failure, if it failed.
  func load(_ text: String) async -> String? {
    guard let path else { return "tmux was not found" }
    let bytes = Array(text.utf8)
    let load = { (arguments: [String]) in
      await PipedProgram(path: path, arguments: arguments, variables: ownVariables).run(input: bytes)
    }
    // Before tmux 3.2 there was no -w.
    guard await load(["load-buffer", "-w", "-"]) != nil else { return nil }
    return await load(["load-buffer", "-"])
  }

  private func answer(to question: [String]) async -> String? {
    guard let path else { return nil }
    return await withTaskGroup(of: String?.self) { tasks in
      tasks.addTask { await run(path, question) }
      tasks.addTask {
        try? await Task.sleep(for: Self.limit)
        return nil
      }
      defer { tasks.cancelAll() }
      return await tasks.next() ?? nil
    }
  }

  private func run(_ path: String, _ question: [String]) async -> String? {
    let result = try? await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(question), environment: environment,
      output: .string(limit: Self.longestAnswer))
    return result?.standardOutput
  }

  private var path: String? { SearchPath(variables: variables).executable("tmux") }

  private var ownVariables: [String: String] {
    let names: Set = ["TMUX", "TMUX_PANE", "PATH", "HOME", "LANG", "TERM"]
    return variables.filter { names.contains($0.key) }
  }

  private var environment: Environment {
    .custom(
      Dictionary(
        ownVariables.map { (Environment.Key(stringLiteral: $0.key), $0.value) },
        uniquingKeysWith: { first, _ in first }))
  }
}
