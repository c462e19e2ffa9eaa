import SessionModel

/// The end of what a tool wrote, from the beginning of a line on.
struct OutputTail: Equatable {
  let text: String
  /// Bytes before it that are not shown.
  let droppedBytes: Int

  /// Bytes of an output that are shown: several hundred rows. Laying them out takes about a millisecond, which is what a
  /// tool that still writes may cost a frame.
  private static let longest = 64 * 1_024

  /// What it answered; until then, and where it answered nothing, what it wrote while it ran.
  init(of call: ToolCall) {
    if let result = call.result, !result.isEmpty {
      self.init(StreamedText(ShellExit(result).map { String($0.output) } ?? result), droppedBytes: 0)
    } else {
      self.init(call.output.text, droppedBytes: call.output.droppedBytes)
    }
  }

  private init(_ output: StreamedText, droppedBytes: Int) {
    let excess = output.utf8Count - Self.longest
    let whole = output.string
    guard excess > 0 else {
      text = whole
      self.droppedBytes = droppedBytes
      return
    }
    let rest = whole.utf8.dropFirst(excess)
    let line = rest.firstIndex(of: ASCII.lineFeed).map { rest.index(after: $0) } ?? rest.startIndex
    let border = line.samePosition(in: whole.unicodeScalars) ?? whole.unicodeScalars.index(after: line)
    text = String(whole[border...])
    self.droppedBytes = droppedBytes + whole.utf8.distance(from: whole.startIndex, to: border)
  }
}
