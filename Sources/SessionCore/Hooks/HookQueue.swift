/// Which calls of a hook run, and which wait for others. Pure.
struct HookQueue<Call: Sendable>: Sendable {
  struct Entry: Sendable {
    let subject: String
    let call: Call
  }

  enum Admission: Equatable, Sendable {
    case admitted
    /// So many wait already that this one is left out.
    case dropped
  }

  /// Processes at once: enough for hooks that wait for a network, too few to weigh on the machine.
  static var mostRunning: Int { 4 }
  /// Calls that may wait. A person who has not reacted to so many will not to one more.
  static var mostWaiting: Int { 64 }

  private var running: Set<String> = []
  private var waiting: [Entry] = []

  init() {}

  mutating func add(_ call: Call, about subject: String) -> Admission {
    guard waiting.count < Self.mostWaiting else { return .dropped }
    waiting.append(Entry(subject: subject, call: call))
    return .admitted
  }

  /// The next call that may start now: the oldest whose subject has none running. It counts as running from here on.
  mutating func next() -> Entry? {
    guard running.count < Self.mostRunning,
      let place = waiting.firstIndex(where: { !running.contains($0.subject) })
    else { return nil }
    running.insert(waiting[place].subject)
    return waiting.remove(at: place)
  }

  mutating func ended(_ subject: String) { running.remove(subject) }

  mutating func dropAll() { waiting = [] }
}
