import CopilotProtocol

extension RiskAssessment.Findings {
  /// What our own analysis finds; what the runtime says besides can only make it graver.
  mutating func take(_ act: ShellRequest) {
    let analysis = ShellAnalysis(of: act.fullCommandText, in: workplace.entering(act.resolvedWorkingDirectory))
    for part in analysis.parts {
      for reason in part.reasons { add(reason, word: part.program) }
    }
    for doubt in analysis.doubts { add(RiskAssessment.Reason(.unknown, doubt)) }
    takeClaims(of: act, beside: analysis)
  }

  private mutating func takeClaims(of act: ShellRequest, beside analysis: ShellAnalysis) {
    for command in act.commands {
      let name = command.identifier.pieces(separatedBy: " ").first ?? ""
      guard !name.isEmpty, !act.fullCommandText.containsBytes(String(name)) else { continue }
      add(RiskAssessment.Reason(.unknown, "the runtime names \(name), which is not in the text"))
    }
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
}
