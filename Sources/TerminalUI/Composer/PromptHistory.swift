/// The prompts written before, oldest first, and the place among them that is looked at.
struct PromptHistory: Equatable, Sendable {
  private(set) var entries: [DraftText]
  private(set) var recalled: Int?

  init(_ entries: [DraftText]) { self.entries = entries }

  var isRecalling: Bool { recalled != nil }

  /// A prompt that was just sent becomes the newest, once.
  mutating func add(_ prompt: DraftText) {
    recalled = nil
    if entries.last?.text != prompt.text { entries.append(prompt) }
  }

  mutating func endRecall() { recalled = nil }

  mutating func older() -> DraftText? {
    let place = (recalled ?? entries.count) - 1
    guard place >= 0 else { return nil }
    return show(place)
  }

  /// Nil after the newest: then the draft comes back.
  mutating func newer() -> DraftText? {
    guard let recalled else { return nil }
    guard recalled + 1 < entries.count else {
      self.recalled = nil
      return nil
    }
    return show(recalled + 1)
  }

  private mutating func show(_ place: Int) -> DraftText {
    recalled = place
    return entries[place]
  }
}
