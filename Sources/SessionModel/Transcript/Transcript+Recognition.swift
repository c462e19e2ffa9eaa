/// What is known again when a history tells it once more.
extension Transcript {
  /// Of everything that can be recognised by what it says; names are among them.
  var fingerprints: [Int] {
    items.parts.flatMap { part in
      part.isHere ? part.items.compactMap(\.fingerprint) : part.stored?.fingerprints ?? []
    }
  }

  /// The names of what broke off: it is never on the disk alone.
  var brokenOffNames: Set<TranscriptKey> {
    Set(items.lazy.filter(\.content.isBrokenOff).compactMap(\.key))
  }
}

extension TranscriptItems {
  /// The items on the disk, by their fingerprints.
  var storedPlaces: [Int: ItemID] {
    var places: [Int: ItemID] = [:]
    for part in parts where !part.isHere {
      for (offset, fingerprint) in (part.stored?.fingerprints ?? []).enumerated() {
        places[fingerprint] = ItemID(part.start + offset)
      }
    }
    return places
  }
}
