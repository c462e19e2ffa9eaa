/// Old items are on the disk while nobody looks at them. What goes and what comes back is decided here.
extension Transcript {
  /// Bytes of items that stay in memory although nobody looks at them: some hundred screens to scroll back through.
  package static let standardResidentLimit = 16 << 20
  /// Parts that came back and stay, the nearest to the reader: enough to scroll to and fro without reading again.
  static let mostRestored = 8
  /// Parts before and behind those on the screen that are fetched ahead.
  static let fetchedAhead = 1

  /// The parts whose items go to the disk now, the oldest first.
  mutating func takeLeaving() -> [PartID] {
    guard hasNewPart else { return [] }
    hasNewPart = false
    var leaving: [PartID] = []
    var bytes = 0
    for part in items.parts.dropLast().reversed() where part.stored == nil {
      bytes += part.footprint
      if bytes > residentLimit, part.canLeave, !readParts.contains(part.id.rawValue) { leaving.append(part.id) }
    }
    for part in leaving { items[part: part].beginLeaving() }
    return leaving.reversed()
  }

  /// The items of a part on its way to the disk; nil when it is no longer to go.
  package func leavingItems(of part: PartID) -> [TranscriptItem]? {
    items[part: part].isLeaving ? items[part: part].items : nil
  }

  func address(of part: PartID) -> PageAddress? { items[part: part].stored?.address }

  mutating func partWasPutAway(_ part: PartID, at address: PageAddress) {
    guard items[part: part].isLeaving else { return }
    // The reader has come there meanwhile.
    if readParts.contains(part.rawValue) { items[part: part].stay() } else { items[part: part].leave(to: address) }
  }

  mutating func partCouldNotBePutAway(_ part: PartID) { items[part: part].stay() }

  /// The places on the screen. Returns the parts that are to be read back for them.
  mutating func look(at places: Range<Int>) -> [PartID] {
    let shown = items.parts(around: places)
    let all = 0..<items.parts.count
    readParts = (shown.lowerBound - Self.fetchedAhead..<shown.upperBound + Self.fetchedAhead).clamped(to: all)
    let wanted = items.parts[readParts].filter { !$0.isHere && $0.stored?.condition == .onDisk }.map(\.id)
    for part in wanted { items[part: part].setCondition(.beingRead) }
    return wanted
  }

  mutating func partWasRead(_ part: PartID, _ read: [TranscriptItem?]) {
    items[part: part].comeBack(read)
    restored.removeAll { $0 == part }
    restored.append(part)
    let middle = (readParts.lowerBound + readParts.upperBound) / 2
    restored.sort { abs($0.rawValue - middle) < abs($1.rawValue - middle) }
    while restored.count > Self.mostRestored, let farthest = restored.last, !readParts.contains(farthest.rawValue) {
      items[part: farthest].drop()
      restored.removeLast()
    }
  }

  mutating func partCouldNotBeRead(_ part: PartID, because words: String) {
    items[part: part].setCondition(.unreadable(words))
  }
}
