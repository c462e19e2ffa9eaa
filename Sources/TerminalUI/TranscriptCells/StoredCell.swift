import SessionModel
import TerminalPrimitives

/// Stands in one row for all the entries of a part that are on the disk, until they have been read back.
enum StoredCell {
  static func rows(_ absence: TranscriptItems.Absence, _ format: CellFormat) -> [StyledLine] {
    switch absence.condition {
    case .onDisk, .beingRead:
      [row([Span("\(format.symbols.ellipsis) reading \(absence.places.count) older entries", .placeholder)], format)]
    case .unreadable(let words):
      [row([Span("\(absence.places.count) entries could not be read back: \(format.name(words))", .warning)], format)]
    }
  }

  private static func row(_ spans: [Span], _ format: CellFormat) -> StyledLine { format.row(spans, []) }
}
