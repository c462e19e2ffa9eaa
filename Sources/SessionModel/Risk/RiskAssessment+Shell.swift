import CopilotProtocol

extension RiskAssessment.Findings {
  /// What our own analysis finds; what the runtime says besides can only make it graver.
  mutating func take(_ act: ShellRequest) {
    let analysis = ShellAnalysis(of: act.fullCommandText, in: workplace.entering(act.resolvedWorkingDirectory))
    take(analysis)
    takeClaims(of: act, beside: analysis)
  }

  mutating func take(_ analysis: ShellAnalysis) {
    for part in analysis.parts {
      // A word of the shell's grammar names nothing that would run.
      let command = part.program.flatMap { Self.grammar.contains($0) ? nil : $0 }
      for reason in part.reasons { add(reason, word: command) }
    }
    for doubt in analysis.doubts { add(RiskAssessment.Reason(.unknown, doubt)) }
  }

  /// What begins a compound command, or a function (POSIX 2.9.4, bash 3.2.5): of these the analysis leaves some in a part.
  private static let grammar: Set<String> = [
    "!", "[[", "case", "coproc", "do", "done", "elif", "else", "esac", "fi", "for", "function", "if", "in", "select",
    "then", "time", "until", "while", "{", "}",
  ]

  private mutating func takeClaims(of act: ShellRequest, beside analysis: ShellAnalysis) {
    for command in act.commands { takeName(command.identifier, of: act.fullCommandText) }
    let knowsNetwork = !analysis.hosts.isEmpty || act.possibleURLs.isEmpty
    if !knowsNetwork { add(RiskAssessment.Reason(.network, act.possibleURLs.joined(separator: ", "))) }
    let knowsWriting = analysis.parts.contains { $0.text.utf8.contains(UInt8(ascii: ">")) }
    if act.hasWriteFileRedirection, !knowsWriting {
      add(RiskAssessment.Reason(.write, "a redirection, as the runtime says"))
    }
    for path in act.possiblePaths where GuardedFile(PathText(path)) == .credentials {
      add(RiskAssessment.Reason(.sensitive, path))
    }
  }

  /// A command that the runtime finds in the text, or would allow for the session.
  mutating func takeName(_ identifier: String, of command: String) {
    let name = identifier.pieces(separatedBy: " ").first ?? ""
    guard !name.isEmpty, !command.containsBytes(String(name)) else { return }
    add(RiskAssessment.Reason(.unknown, "the runtime names \(name), which is not in the text"))
  }
}
