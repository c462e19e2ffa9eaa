/// The items of a transcript, in parts that may be on the disk: there an item that only stands for the real one is found.
/// A change copies one part and not everything, also while somebody else holds a copy.
package struct TranscriptItems: Equatable, Sendable {
  private var partList = ChunkedArray<TranscriptPart>()
  package private(set) var count = 0

  package init() {}

  var parts: ChunkedArray<TranscriptPart> { partList }

  subscript(part id: PartID) -> TranscriptPart {
    get { partList[id.rawValue] }
    _modify { yield &partList[id.rawValue] }
  }

  /// Returns whether a new part was begun.
  mutating func append(_ item: TranscriptItem) -> Bool {
    let isNew = partList.last?.isFull ?? true
    if isNew {
      if !partList.isEmpty { partList[partList.count - 1].weigh() }
      partList.append(TranscriptPart(PartID(partList.count), start: count))
    }
    partList[partList.count - 1].append(item)
    count += 1
    return isNew
  }

  mutating func update(_ place: Int, _ change: (inout TranscriptItem.Content) -> Void) {
    let index = partIndex(of: place)
    let start = partList[index].start
    partList[index].update(place - start, change)
  }

  func canChange(_ place: Int) -> Bool {
    let part = partList[partIndex(of: place)]
    return part.canChange(place - part.start)
  }

  /// The part that holds a place.
  package func part(of place: Int) -> PartID { PartID(partIndex(of: place)) }

  /// In the order of the transcript.
  package var partIDs: some BidirectionalCollection<PartID> { (0..<partList.count).lazy.map(PartID.init) }

  /// Where the items of a part are, if they are on the disk only.
  package func addressOfAbsent(_ part: PartID) -> PageAddress? {
    partList[part.rawValue].isHere ? nil : partList[part.rawValue].stored?.address
  }

  /// The places of a part.
  package func places(of part: PartID) -> Range<Int> { partList[part.rawValue].places }

  /// What is missing at a place; nil where its item is in memory.
  package func absence(at place: Int) -> Absence? {
    guard indices.contains(place) else { return nil }
    let part = partList[partIndex(of: place)]
    guard !part.isHere, let stored = part.stored else { return nil }
    switch stored.condition {
    case .onDisk, .beingRead: return Absence(places: part.places, condition: stored.condition)
    case .unreadable:
      // What stayed in memory is all there will be, and stands where it belongs.
      return part.missing(around: place - part.start).map { Absence(places: $0, condition: stored.condition) }
    }
  }

  /// Items that follow each other and are on the disk together; of those that could not be read back only these.
  package struct Absence: Equatable, Sendable {
    package let places: Range<Int>
    package let condition: StoredPart.Condition

    /// They could not be read back: nothing more will come.
    package var isForGood: Bool { if case .unreadable = condition { true } else { false } }
  }

  /// The parts that hold some of these places.
  package func parts(around places: Range<Int>) -> Range<Int> {
    let places = places.clamped(to: 0..<count)
    guard !places.isEmpty else { return 0..<0 }
    return partIndex(of: places.lowerBound)..<partIndex(of: places.upperBound - 1) + 1
  }

  private func partIndex(of place: Int) -> Int {
    var (low, high) = (0, partList.count - 1)
    // Most questions are about the newest items.
    if high >= 0, partList[high].start <= place { return high }
    while low < high {
      let middle = (low + high + 1) / 2
      if partList[middle].start <= place { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension TranscriptItems: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(_ place: Int) -> TranscriptItem {
    let part = partList[partIndex(of: place)]
    return part[place - part.start]
  }
}
