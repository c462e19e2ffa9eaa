import FakeRuntimeScript
import Foundation
import JSONRPC
import TestSupport

/// What a run leaves behind: the journal of the program, and what the fake runtime has witnessed.
struct SweepFiles: Sendable {
  struct Decision: Equatable {
    let request: String
    /// The choice as the log names it, or the kind as the wire does.
    let choice: String
  }

  let directory: TemporaryDirectory
  let witness: String

  private var journal: String { directory.path(of: "state/aloft") }
  private var repository: String { "repository-octo%2fdemo.jsonl" }

  /// Nil before there was one.
  var draft: String? { records("draft/\(repository)").last?["text"]?.string }

  /// The prompts that were not seen to arrive.
  var outbox: [String] { records("outbox/\(repository)").compactMap { $0["text"]?.string } }

  var decisions: [Decision] {
    records("decisions.jsonl").compactMap { line in
      guard let choice = line["decision"]?.string, let request = line["request"]?.string else { return nil }
      return Decision(request: request, choice: choice)
    }
  }

  /// The prompts that the runtime was given.
  var sentPrompts: [String] { calls("session.send").compactMap { $0["prompt"]?.string } }

  /// The answers that the runtime was given.
  var answers: [Decision] {
    calls("session.permissions.handlePendingPermissionRequest").compactMap { call in
      guard let request = call["requestId"]?.string, let kind = call["result"]?["kind"]?.string else { return nil }
      return Decision(request: request, choice: kind)
    }
  }

  /// Whether the witness is complete: it says so, or nobody is left who could write it. A program that dies early has not
  /// started its runtime.
  var isWitnessed: Bool {
    FileTree.text(of: witness).hasSuffix(lastWitnessLine + "\n")
      || !ChildProcesses.isAnyRunning(withEnvironment: "\(FakeRuntimeVariable.witness)=\(witness)")
  }

  /// Another number after every change; cheap enough to be asked all the time.
  func version(of watched: SweepScript.Watched) -> Int {
    switch watched {
    case .decisions: version(ofFile: "\(journal)/decisions.jsonl")
    case .outbox: version(ofFile: "\(journal)/outbox/\(repository)")
    case .draft: version(ofFile: "\(journal)/draft/\(repository)")
    case .witness: version(ofFile: witness)
    }
  }

  private func version(ofFile path: String) -> Int {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return 0 }
    return Int(facts.st_size) ^ Int(truncatingIfNeeded: facts.st_ino) << 20 ^ Int(facts.st_mtim.tv_nsec)
  }

  private func calls(_ method: String) -> [JSONValue] {
    FileTree.text(of: witness).split(separator: "\n").compactMap { line in
      guard line.utf8.contains(UInt8(ascii: "{")), line.contains(method) else { return nil }
      let message = try? JSONText.value(of: Array(line.utf8))
      return message?["method"]?.string == method ? message?["params"] : nil
    }
  }

  /// Lines of the journal begin with their checksum: eight digits and a blank.
  private func records(_ name: String) -> [JSONValue] {
    FileTree.text(of: "\(journal)/\(name)").split(separator: "\n").compactMap {
      try? JSONText.value(of: Array($0.utf8.dropFirst(9)))
    }
  }
}
