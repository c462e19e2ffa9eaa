extension ToolCall {
  /// What it wrote, as people are shown it: what it answered, without the runtime's own line below the output of a
  /// command; until then, and where it answered nothing, what it wrote while it ran. From outside.
  package var written: StreamedText {
    guard let result, !result.isEmpty else { return output.text }
    return StreamedText(ShellExit(result).map { String($0.output) } ?? result)
  }

  /// Bytes of it that were not kept, before those that were.
  package var unkeptBytes: Int { result?.isEmpty == false ? 0 : output.droppedBytes }
}
