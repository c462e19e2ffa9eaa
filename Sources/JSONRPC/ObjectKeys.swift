/// The keys of the objects under construction, as places in the text: two keys are compared without making strings.
struct ObjectKeys {
  private struct Key {
    let place: Range<Int>
    /// Whether the bytes in the text are the key itself: no escape, nothing repaired.
    let isVerbatim: Bool
  }

  /// Above this number of keys, comparing each with each costs more than a set.
  private static let pairwiseLimit = 16

  private var keys: [Key] = []

  var count: Int { keys.count }

  mutating func reserveCapacity(_ capacity: Int) { keys.reserveCapacity(capacity) }

  mutating func append(_ place: Range<Int>, isVerbatim: Bool) {
    keys.append(Key(place: place, isVerbatim: isVerbatim))
  }

  mutating func removeAll(from first: Int) { keys.removeSubrange(first...) }

  /// A key that stands twice in `object`, whose keys are those from `first` up.
  func duplicate(in object: JSONObject, from first: Int, of text: UnsafeRawBufferPointer) -> String? {
    let own = keys[first...]
    guard own.count <= Self.pairwiseLimit, own.allSatisfy(\.isVerbatim) else { return object.duplicateKeys.first }
    for (index, key) in own.enumerated() {
      let bytes = text[key.place]
      for earlier in own.prefix(index) where earlier.place.count == bytes.count {
        if text[earlier.place].elementsEqual(bytes) { return object.members[index].key }
      }
    }
    return nil
  }
}
