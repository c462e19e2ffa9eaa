import SessionModel

/// The end of what a tool wrote, from the beginning of a line on.
struct OutputTail: Equatable {
  let text: String
  /// Bytes before it that are not shown.
  let droppedBytes: Int

  /// Bytes of an output that are shown: several hundred rows. Laying them out takes about a millisecond, which is what a
  /// tool that still writes may cost a frame.
  private static let longest = 64 * 1_024

  init(of call: ToolCall) { self.init(call.written, droppedBytes: call.unkeptBytes) }

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
