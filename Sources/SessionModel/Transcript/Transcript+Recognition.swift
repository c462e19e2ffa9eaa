/// What is known again when a history tells it once more.
extension Transcript {
  /// Of everything that can be recognised by what it says; names are among them.
  var fingerprints: [Int] {
    items.parts.flatMap { part in
      part.isHere ? part.items.compactMap(\.fingerprint) : part.stored?.fingerprints ?? []
    }
  }

  /// The newest thing that the runtime keeps for good (protocol notes 4.2).
  var newestLandmark: Int? {
    for part in items.parts.reversed() {
      for offset in (0..<part.count).reversed() where part.isLandmark(offset) { return part.fingerprint(of: offset) }
    }
    return nil
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

extension TranscriptPart {
  fileprivate func isLandmark(_ offset: Int) -> Bool {
    switch self[offset].content {
    case .prompt: true
    case .agentText(let text): text.progress == .complete && fingerprint(of: offset) != nil
    case .toolCall: fingerprint(of: offset) != nil
    // What is on the disk is whole.
    case .stored(let item): [.prompt, .agentText, .toolCall].contains(item.kind)
    case .reasoning, .subagent, .decision, .notice, .compaction, .usage, .gap, .ended: false
    }
  }

  fileprivate func fingerprint(of offset: Int) -> Int? {
    isHere ? items[offset].fingerprint : stored?.fingerprints[offset]
  }
}
