import Foundation

/// Finds the processes a program has started, through `/proc`.
package enum ChildProcesses {
  /// Children, grandchildren and so on of a process, nearest first. The children of a dead process belong to somebody
  /// else: ask while it lives, and ask each entry `isRunning` afterwards.
  package static func descendants(of ancestor: Int32) -> [ProcessEntry] {
    let children = Dictionary(grouping: everyProcess(), by: \.parentID)
    var found: [ProcessEntry] = []
    var generation = children[ancestor] ?? []
    while !generation.isEmpty {
      found += generation
      generation = generation.flatMap { children[$0.id] ?? [] }
    }
    return found
  }

  private static func everyProcess() -> [ProcessEntry] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap(Int32.init).compactMap(ProcessEntry.init(id:))
  }
}
