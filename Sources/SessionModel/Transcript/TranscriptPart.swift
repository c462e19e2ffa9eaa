/// Items that follow each other, and go to the disk and come back together.
struct TranscriptPart: Equatable, Sendable {
  /// Where it begins in the transcript.
  let start: Int
  let id: PartID
  /// Empty while they are on the disk only.
  private(set) var items: [TranscriptItem] = []
  private(set) var stored: StoredPart?
  private(set) var departure = Departure.open
  /// Bytes of memory that its items take, as they were when the last one came.
  private(set) var footprint = 0

  /// What is known of its going to the disk.
  enum Departure: Equatable, Sendable {
    case open
    case underWay
    /// Something that is final has changed all the same, or has become final since it was written: it stays here.
    case ruledOut
  }

  /// As many items are few enough to be copied once a frame, and many enough to be worth a file access.
  static let mostItems = 128
  /// Bytes. Reading as many back takes a few milliseconds.
  static let mostBytes = 256 << 10

  init(_ id: PartID, start: Int) {
    self.id = id
    self.start = start
    items.reserveCapacity(Self.mostItems)
  }

  var count: Int { stored?.kinds.count ?? items.count }
  var places: Range<Int> { start..<start + count }
  /// Whether its items are in memory.
  var isHere: Bool { stored == nil || !items.isEmpty }
  /// Whether another item belongs into the next part.
  var isFull: Bool { stored != nil || items.count >= Self.mostItems || footprint >= Self.mostBytes }

  /// The item at a place of the part, or what stands for it.
  subscript(_ offset: Int) -> TranscriptItem {
    guard let stored, items.isEmpty else { return items[offset] }
    if let kept = stored.kept[offset] { return kept }
    let standIn = StoredItem(kind: stored.kinds[offset], part: id)
    let parent = offset == count - 1 ? stored.lastParent : nil
    return TranscriptItem(id: ItemID(start + offset), at: stored.firstAt, parent: parent, content: .stored(standIn))
  }

  /// The places around one whose items are on the disk only; nil where an item stayed in memory.
  func missing(around offset: Int) -> Range<Int>? {
    guard let kept = stored?.kept, kept[offset] == nil else { return nil }
    let first = (0..<offset).last { kept[$0] != nil }.map { $0 + 1 } ?? 0
    let end = (offset..<count).first { kept[$0] != nil } ?? count
    return start + first..<start + end
  }

  mutating func append(_ item: TranscriptItem) {
    if let last = items.last { footprint += last.footprint }
    items.append(item)
  }

  /// Whether the item at a place of the part may be changed: what is on the disk is final.
  func canChange(_ offset: Int) -> Bool { stored == nil || stored?.kept[offset] != nil }

  mutating func update(_ offset: Int, _ change: (inout TranscriptItem.Content) -> Void) {
    guard canChange(offset) else { return }
    if departure == .underWay, items[offset].isFinal { departure = .ruledOut }
    if isHere { change(&items[offset].content) } else { stored?.change(offset, change) }
    // What was not final when it was written is not in the file.
    if departure == .underWay, items[offset].isFinal { departure = .ruledOut }
    if isHere, stored != nil { stored?.kept[offset] = items[offset] }
  }
}

/// Going and coming back.
extension TranscriptPart {
  /// Whether it can go: nothing in it is under way, so that nothing large stays behind.
  var canLeave: Bool { stored == nil && departure == .open && !items.contains(where: \.isOpen) }
  var isLeaving: Bool { departure == .underWay }

  /// Its size counts again: items may have grown since.
  mutating func weigh() { footprint = items.reduce(0) { $0 + $1.footprint } }

  mutating func beginLeaving() { departure = .underWay }
  /// It could not be written. It may be tried again.
  mutating func stay() { if isLeaving { departure = .open } }

  /// Its items are on the disk.
  mutating func leave(to address: PageAddress) {
    stored = StoredPart(items, at: address)
    items = []
    departure = .open
  }

  mutating func setCondition(_ condition: StoredPart.Condition) { stored?.condition = condition }

  /// Its items came back from the disk: all but those that stayed in memory.
  mutating func comeBack(_ read: [TranscriptItem?]) {
    guard let stored, read.count == stored.kinds.count else { return setCondition(.unreadable(Self.mismatch)) }
    let whole = read.enumerated().compactMap { offset, item in stored.kept[offset] ?? item }
    guard whole.count == read.count else { return setCondition(.unreadable(Self.mismatch)) }
    items = whole
    setCondition(.onDisk)
  }

  private static let mismatch = "the file holds something else"

  /// Nobody looks at its items any more.
  mutating func drop() { if stored != nil { items = [] } }
}
