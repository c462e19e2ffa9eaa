import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// Stands for entries that are on the disk: in one row until they have been read back, and with the reason for good where
/// they cannot be.
enum StoredCell {
  static func rows(_ absence: TranscriptItems.Absence, on page: TranscriptPage) -> [StyledLine] {
    let format = page.format(isExpanded: false)
    let count = absence.places.count
    switch absence.condition {
    case .onDisk, .beingRead:
      let words = Count.of(count, "older entry", many: "older entries")
      return [format.row([Span("\(format.symbols.ellipsis) reading \(words)", .placeholder)], [])]
    case .unreadable(let reason):
      let entries = Count.of(count, "entry", many: "entries")
      let words: SafeText =
        "\(entries) could not be read back: \(format.name(reason))\(remedy(on: page))"
      return WordWrap.wrap(
        words, .warning,
        width: format.text.columns, indentation: Indentation(first: [Span("\(format.symbols.failed) ", .warning)]))
    }
  }

  /// Where they still are.
  private static func remedy(on page: TranscriptPage) -> SafeText {
    guard page.context.isRecorded, let task = page.state.identity.task else { return "" }
    let id = SafeText.exactLine(task.rawValue, in: page.context.repertoire)
    return "; the journal still has them: aloft export --session \(id)"
  }
}
