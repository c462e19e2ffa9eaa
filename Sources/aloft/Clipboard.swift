import NcursesTerminal
import SessionCore
import TerminalPrimitives
import TerminalUI

/// Brings what a person copies to where it can be pasted from, and says where that is.
@MainActor
final class Clipboard {
  typealias Sending = @MainActor (ClipboardText, CopyRoute.Passage) -> Void

  private let way: CopyWay
  private let send: Sending?
  private let variables: [String: String]
  private let path: String?

  /// - Parameter send: how the terminal is asked to take a text; nil where the output is none.
  init(_ way: CopyWay, variables: [String: String], send: Sending?) {
    self.way = way
    self.send = send
    self.variables = variables
    // One file, so that what was copied long ago does not lie about for ever.
    path = JournalPlace(variables: variables).map { $0.root + "/copied.txt" }
  }

  /// Goes the ways that there are until one is known to have worked.
  func copy(_ copy: CopyText) async -> CopyReport {
    let tmux =
      variables["TMUX"].map { !$0.isEmpty } == true ? await TmuxClient(variables: variables).askClipboard() : nil
    var places: [CopyReport.Place] = []
    var failures: [String] = []
    for route in routes(for: copy, tmux) {
      do throws(CopyFailure) {
        places.append(try await take(copy, route, tmux))
        if route.isConfirmed { break }
      } catch {
        failures.append(error.words)
      }
    }
    return CopyReport(copy, places: places, failures: failures)
  }

  private func routes(for copy: CopyText, _ tmux: TmuxClipboard?) -> [CopyRoute] {
    let path = SearchPath(variables: variables)
    let tools = Set(ClipboardTool.allCases.filter { path.executable($0.rawValue) != nil })
    let place = CopyPlace(variables: variables, tools: tools, tmux: tmux)
    let routes =
      switch way {
      case .automatic: place.routes(forBytes: copy.text.byteCount)
      case .osc52: place.terminalRoutes(forBytes: copy.text.byteCount)
      case .tmux: place.tmuxRoutes
      case .tool: place.toolRoutes
      case .file: [CopyRoute.file]
      }
    return routes.filter { send != nil || !$0.isTerminal }
  }

  private func take(
    _ copy: CopyText, _ route: CopyRoute, _ tmux: TmuxClipboard?
  ) async throws(CopyFailure) -> CopyReport.Place {
    switch route {
    case .tmuxBuffer:
      if let words = await TmuxClient(variables: variables).load(copy.text.text) { throw CopyFailure(words: words) }
      return .tmux(handsOn: tmux?.handsOn)
    case .tool(let tool):
      try await run(tool, copy.text.text)
      return .tool(tool.rawValue)
    case .terminal(let passage):
      send?(copy.text, passage)
      return .terminal
    case .file: return .file(try keep(copy.text.text))
    }
  }

  private func run(_ tool: ClipboardTool, _ text: String) async throws(CopyFailure) {
    guard let path = SearchPath(variables: variables).executable(tool.rawValue) else {
      throw CopyFailure(words: "\(tool.rawValue) was not found")
    }
    let program = PipedProgram(path: path, arguments: tool.arguments, variables: variables)
    if let words = await program.run(input: Array(text.utf8)) { throw CopyFailure(words: words) }
  }

  /// - Returns: the file's path, as a person writes it.
  private func keep(_ text: String) throws(CopyFailure) -> String {
    guard let path, let place = JournalPlace(variables: variables) else {
      throw CopyFailure(words: "there is no home directory to keep it in")
    }
    let store = PosixFileStore()
    do throws(FileFault) {
      try store.makeDirectory(place.root)
      try store.replace(path, with: Array(text.utf8))
    } catch {
      throw CopyFailure(words: error.words)
    }
    guard let home = variables["HOME"], home.count > 1, path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}

extension CopyRoute {
  fileprivate var isTerminal: Bool { if case .terminal = self { true } else { false } }
}

/// Why one way of copying did not work, in words that may come from outside.
private struct CopyFailure: Error {
  let words: String
}
