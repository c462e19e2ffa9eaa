package import CopilotProtocol

/// What can still change in the transcript, or may be announced twice, by its name in the protocol.
package enum TranscriptKey: Hashable, Sendable {
  case message(MessageID)
  case reasoning(ReasoningID)
  case tool(ToolCallID)
  case subagent(ToolCallID)
  case request(RequestID)
  /// The latest one: at any time there is one at most.
  case compaction
}

/// Everything that happened, in the order of arrival. Items are found by their protocol names as long as they can
/// change, and a while longer, so that an event that comes twice is recognised.
package struct Transcript: Equatable, Sendable {
  package internal(set) var items = TranscriptItems()
  package private(set) var decisions = DecisionTally()
  private var places: [TranscriptKey: ItemID] = [:]
  /// The names in `places`, oldest first.
  private var order: [TranscriptKey] = []
  /// How many names there may be before the old ones are forgotten.
  private var namesBeforeForgetting = 2 * remembered

  /// Names remembered outside a replay: enough for the repeats of one poll of the runtime, which is a second's events,
  /// and few enough to be copied every frame.
  private static let remembered = 512

  /// Names looked at for what a sub-agent has begun: all of them outside a replay, but for very many open items.
  private static let lookedBack = 4 * remembered

  /// The places of items on the disk by their fingerprints, while a replay may tell of them again.
  private var storedPlaces: [Int: ItemID] = [:]
  /// Bytes of items that stay in memory although nobody looks at them.
  let residentLimit: Int
  /// Whether there is a part that `takeLeaving` has not seen.
  var hasNewPart = false
  /// The parts that the reader is near.
  var readParts = 0..<0
  /// The parts that came back from the disk.
  var restored: [PartID] = []
  /// Whether a person was told that old items cannot be put on the disk.
  var isStoringInTrouble = false

  package init(residentLimit: Int = Transcript.standardResidentLimit) { self.residentLimit = residentLimit }

  package subscript(_ id: ItemID) -> TranscriptItem { items[id.rawValue] }

  package func place(of key: TranscriptKey) -> ItemID? {
    places[key] ?? (storedPlaces.isEmpty ? nil : storedPlaces[key.fingerprint])
  }

  /// The items of which more is to come, in no order.
  package var openItems: [ItemID] { places.values.filter { items[$0.rawValue].isOpen } }

  @discardableResult
  mutating func append(
    _ content: TranscriptItem.Content, at now: Moment, parent: ToolCallID? = nil, as key: TranscriptKey? = nil
  ) -> ItemID {
    let id = ItemID(items.count)
    let name = parent.flatMap(subagentName)
    let item = TranscriptItem(id: id, key: key, at: now, parent: parent, parentName: name, content: content)
    let isPartNew = items.append(item)
    if isPartNew { hasNewPart = true }
    decisions.note(content, at: id)
    if let key { remember(key, id) }
    return id
  }

  /// Does nothing to an item on the disk: it is final.
  mutating func update(_ id: ItemID, _ change: (inout TranscriptItem.Content) -> Void) {
    var isByPolicy = (before: false, after: false)
    items.update(id.rawValue) { content in
      isByPolicy.before = content.isByPolicy
      change(&content)
      isByPolicy.after = content.isByPolicy
    }
    decisions.changed(isByPolicy: isByPolicy.before, to: isByPolicy.after)
  }

  func canChange(_ id: ItemID) -> Bool { items.canChange(id.rawValue) }

  /// Remembers every name again, and forgets none until told, so that no event of a replay is taken for a new one.
  mutating func rememberEverything() {
    places = [:]
    order = []
    for item in items {
      if let key = item.key, places.updateValue(item.id, forKey: key) == nil { order.append(key) }
    }
    storedPlaces = items.storedPlaces
    namesBeforeForgetting = .max
  }

  /// Forgets what is finished and long past.
  mutating func forgetOld() {
    storedPlaces = [:]
    let old = order.dropLast(Self.remembered)
    let kept = old.filter { key in places[key].map { items[$0.rawValue].isOpen } ?? false }
    let keptSet = Set(kept)
    for key in old where !keptSet.contains(key) { places[key] = nil }
    order = kept + order.suffix(Self.remembered)
    // Twice what is left, so that the cost of a name stays the same however many items are open.
    namesBeforeForgetting = 2 * max(order.count, Self.remembered)
  }

  /// The run is over: of a text that never got its whole this is all there will be.
  mutating func closeWhatEndsWithRun(at now: Moment) {
    for key in order {
      guard let place = places[key], items[place.rawValue].endsWithRun else { continue }
      update(place) { $0.breakOff(at: now) }
    }
  }

  /// A sub-agent has come to its end: nothing more comes of what it had begun.
  mutating func closeOpenItems(of subagent: ToolCallID, at now: Moment) {
    // A replay remembers every name: what is still open of it was begun not long ago.
    for key in order.suffix(Self.lookedBack) {
      guard let place = places[key], self[place].isOpen, self[place].parent == subagent else { continue }
      update(place) { $0.breakOff(at: now) }
    }
  }

  /// Marks everything that still runs as broken off.
  mutating func closeOpenItems(at now: Moment) {
    for key in order {
      guard let place = places[key], items[place.rawValue].isOpen else { continue }
      update(place) { $0.breakOff(at: now) }
    }
  }

  private mutating func remember(_ key: TranscriptKey, _ id: ItemID) {
    if places.updateValue(id, forKey: key) == nil { order.append(key) }
    if order.count >= namesBeforeForgetting { forgetOld() }
  }
}
