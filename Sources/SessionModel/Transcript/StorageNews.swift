/// What became of old items on their way to the disk and back.
package enum StorageNews: Equatable, Sendable {
  case partWasPutAway(PartID, at: PageAddress)
  /// In words that may come from outside.
  case partCouldNotBePutAway(PartID, because: String)
  /// Its items in their order; nil for those that stayed in memory.
  case partWasRead(PartID, [TranscriptItem?])
  case partCouldNotBeRead(PartID, because: String)
}
