import SessionModel

/// Long outputs show their end. A reader who stands in one, or was led to a match farther up, is shown that part instead,
/// until it is folded or the reader follows the end again.
extension TranscriptView {
  /// The rows of an output that goes on would move up as its beginning is left out.
  mutating func holdOutput(of item: ItemID, on page: TranscriptPage) {
    guard outputStarts[item] == nil, let item = page.item(at: item.rawValue), case .toolCall(let call) = item.content,
      !call.isFinished, isExpanded(item)
    else { return }
    outputStarts[item.id] = OutputExcerpt(of: call).bytesAbove
  }

  /// A match in a part of an output that is left out is shown with what stands around it.
  mutating func showOutput(around match: SearchMatch, in item: TranscriptItem) {
    guard case .toolCall(let call) = item.content, match.field.isWritten else { return }
    let bytes = match.range.lowerBound + call.unkeptBytes..<match.range.upperBound + call.unkeptBytes
    guard !OutputExcerpt(of: call, from: outputStarts[item.id]).bytes.covers(bytes) else { return }
    outputStarts[item.id] = OutputExcerpt.start(of: call, around: bytes)
  }
}

extension SourceText.Field {
  /// Whether it is what a tool wrote, of which a part is shown.
  var isWritten: Bool {
    switch self {
    case .output, .result: true
    case .text, .call, .change, .failure: false
    }
  }
}

extension Range<Int> {
  func covers(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
