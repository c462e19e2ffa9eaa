/// The order in which prompts go out, as long as they have not.
extension Outbox {
  package enum Direction: Equatable, Sendable {
    case earlier, later
  }

  /// Whether there is another prompt to change places with. One that may have arrived already keeps its place, and so does
  /// everything before it.
  package func canMove(_ id: OutgoingPrompt.ID, _ direction: Direction) -> Bool {
    places(of: id, direction) != nil
  }

  mutating func move(_ id: OutgoingPrompt.ID, _ direction: Direction) {
    if let (place, other) = places(of: id, direction) { swap(place, other) }
  }

  private func places(of id: OutgoingPrompt.ID, _ direction: Direction) -> (Int, Int)? {
    guard let place = prompts.firstIndex(where: { $0.id == id }) else { return nil }
    let other = direction == .earlier ? place - 1 : place + 1
    guard prompts.indices.contains(other), !prompts[place].isOnItsWay, !prompts[other].isOnItsWay else { return nil }
    return (place, other)
  }
}
