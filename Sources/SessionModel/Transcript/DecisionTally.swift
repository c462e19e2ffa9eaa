/// The decisions of a transcript, so that nobody has to look for them among everything else. They stay in memory when
/// other items go to the disk.
package struct DecisionTally: Equatable, Sendable {
  /// In the order of the transcript.
  package private(set) var places = ChunkedArray<ItemID>()
  /// Those that a policy made.
  package private(set) var countByPolicy = 0

  mutating func note(_ content: TranscriptItem.Content, at place: ItemID) {
    guard case .decision(let record) = content else { return }
    places.append(place)
    if record.isByPolicy { countByPolicy += 1 }
  }

  mutating func changed(isByPolicy before: Bool, to after: Bool) {
    if before != after { countByPolicy += after ? 1 : -1 }
  }
}

extension DecisionRecord {
  fileprivate var isByPolicy: Bool { if case .policy = source { true } else { false } }
}

extension TranscriptItem.Content {
  var isByPolicy: Bool { if case .decision(let record) = self { record.isByPolicy } else { false } }
}
