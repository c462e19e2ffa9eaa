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

  /// Whether any process, whoever its parent is, was started with this entry in its environment.
  package static func isAnyRunning(withEnvironment entry: String) -> Bool {
    everyProcess().contains { process in
      let environment = FileManager.default.contents(atPath: "/proc/\(process.id)/environ") ?? Data()
      return environment.split(separator: 0).contains { $0.elementsEqual(entry.utf8) }
    }
  }

  private static func everyProcess() -> [ProcessEntry] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap(Int32.init).compactMap(ProcessEntry.init(id:))
  }
}
