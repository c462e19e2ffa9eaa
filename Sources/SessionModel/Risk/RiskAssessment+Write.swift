import CopilotProtocol

extension RiskAssessment.Findings {
  mutating func take(_ act: WriteRequest) {
    let summary = DiffSummary(act.diff)
    for path in [act.fileName, act.resolvedPath].compactMap(\.self) { write(path) }
    let word = PathText(act.fileName).last
    if summary.isDeletion { add(RiskAssessment.Reason(.destructive, "deletes \(act.fileName)"), word: word) }
    if let mode = summary.modeChange { add(RiskAssessment.Reason(.write, "changes the mode: \(mode)")) }
    if summary.isBinary { add(RiskAssessment.Reason(.unknown, "a binary file, of which nothing is shown"), word: word) }
    if summary.hasSeveralFiles { add(RiskAssessment.Reason(.unknown, "the diff is about several files"), word: word) }
    if let contents = act.newFileContents, !act.diff.isEmpty, !DiffSummary.leads(act.diff, to: contents) {
      add(RiskAssessment.Reason(.unknown, "whole contents beside a diff, which need not be the same"), word: word)
    }
    for name in Self.otherNames(summary, act.fileName) {
      add(RiskAssessment.Reason(.unknown, "the diff names another file: \(name)"), word: word)
      write(name)
    }
  }

  /// Names in the diff that are not the file's.
  private static func otherNames(_ summary: DiffSummary, _ fileName: String) -> [String] {
    [summary.oldName, summary.newName].compactMap(\.self).filter { name in
      let isSame = PathText(fileName).components.suffix(PathText(name).components.count)
        .elementsEqual(PathText(name).components)
      return name != "/dev/null" && !(isSame && !PathText(name).components.isEmpty)
    }
  }

  private mutating func write(_ path: String) {
    let text = PathText(path)
    if let hidden = HiddenCharacters.words(in: path) { add(RiskAssessment.Reason(.unknown, hidden)) }
    if GuardedFile(text) != nil { add(RiskAssessment.Reason(.sensitive, path), word: text.last) }
    switch WorkingFolder(workplace).place(of: text) {
    case .insideRepository: add(RiskAssessment.Reason(.write, path), word: text.last)
    case .temporary: add(RiskAssessment.Reason(.outsideRepository, "writes \(path)", .elevated), word: text.last)
    case .outside: add(RiskAssessment.Reason(.outsideRepository, "writes \(path)"), word: text.last)
    }
  }
}
