/// Stands for an item whose content is on the disk, until somebody looks at it.
package struct StoredItem: Equatable, Sendable {
  package let kind: TranscriptItem.Kind
  /// The items that are on the disk together, and come back together.
  package let part: PartID
}

extension TranscriptItem {
  /// Whether it only stands for one that is on the disk.
  package var isStored: Bool { if case .stored = content { true } else { false } }
}

/// The place of a part in the transcript, which never changes.
package struct PartID: Hashable, Sendable, Comparable {
  package let rawValue: Int

  package init(_ rawValue: Int) { self.rawValue = rawValue }

  package static func < (left: PartID, right: PartID) -> Bool { left.rawValue < right.rawValue }
}

/// Where the items of a part lie on the disk.
package struct PageAddress: Equatable, Sendable {
  /// Bytes from the beginning of the file.
  package let offset: Int64
  /// Bytes.
  package let count: Int
  /// Of these bytes, so that damage is noticed.
  package let checksum: UInt64

  package init(offset: Int64, count: Int, checksum: UInt64) {
    self.offset = offset
    self.count = count
    self.checksum = checksum
  }
}
