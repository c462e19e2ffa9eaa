import SessionModel
import TerminalPrimitives

/// Stands in one row for all the entries of a part that are on the disk, until they have been read back.
enum StoredCell {
  static func rows(_ absence: TranscriptItems.Absence, _ format: CellFormat) -> [StyledLine] {
    let count = absence.places.count
    switch absence.condition {
    case .onDisk, .beingRead:
      let words = Count.of(count, "older entry", many: "older entries")
      return [row([Span("\(format.symbols.ellipsis) reading \(words)", .placeholder)], format)]
    case .unreadable(let reason):
      let words = Count.of(count, "entry", many: "entries")
      return [row([Span("\(words) could not be read back: \(format.name(reason))", .warning)], format)]
    }
  }

  private static func row(_ spans: [Span], _ format: CellFormat) -> StyledLine { format.row(spans, []) }
}
