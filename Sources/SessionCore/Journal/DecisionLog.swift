import JSONRPC
package import SessionModel

/// The decision log as it stands on the disk. It is only read: programs that write to it meanwhile are not disturbed, and
/// nothing is put aside.
package struct DecisionLog: Equatable, Sendable {
  /// Oldest first.
  package let decisions: [LoggedDecision]
  /// Lines that are not what was written, or that are just being written.
  package let damagedLines: Int

  /// Empty where there is no log yet.
  package static func read(
    _ place: JournalPlace, in store: any FileStore = PosixFileStore()
  ) throws(FileFault) -> DecisionLog {
    let reading = JournalReading(try store.read(place.decisions) ?? [])
    let (decisions, unknownLines) = LoggedDecision.folded(reading.values)
    return DecisionLog(decisions: decisions, damagedLines: reading.damaged.count + unknownLines)
  }
}
