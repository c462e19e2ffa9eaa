import TestSupport

/// What a person decides about a permission.
enum Verdict: Equatable {
  case once, session, denied
  case deniedSaying(String)
}

/// How a person answers a request: going there, reading it, selecting, and only then Enter.
extension TerminalEmulator {
  /// Goes to the request that waits, or stays at the one that is open, and waits until it shows `words` and its keys
  /// count. An answered request stays on the screen until its confirmation has come: the words tell the next one apart.
  /// - Returns: the rows of the request.
  @discardableResult
  func attendToRequest(showing words: String) async throws -> [String] {
    var rows: [String] = []
    var nextTab = ContinuousClock.now
    try await waitUntil(
      "the request with \(words.debugDescription)", timeout: patience, lastSeen: { rows.joined(separator: "\n") }
    ) {
      rows = try await screen()
      if Self.isAnnounced(rows), ContinuousClock.now >= nextTab {
        try await press("Tab")
        nextTab = .now + Self.secondTry
      }
      return Self.isArmed(rows, showing: words)
    }
    return Self.request(in: rows)
  }

  /// Keys that come right after a request has closed are swallowed: a person sees that, and presses Tab again.
  private static let secondTry = Duration.seconds(2)

  /// Answers the request that is open.
  func decide(_ verdict: Verdict) async throws {
    try await prepare(verdict)
    try await confirmSelection()
  }

  /// Does all that comes before Enter: reads to the end, selects, and types what is asked for.
  func prepare(_ verdict: Verdict) async throws {
    switch verdict {
    case .once: try await approve("o", "approve once")
    case .session: try await approve("s", "approve for this session")
    case .denied: try await select("d", "deny")
    case .deniedSaying(let words):
      try await press("f")
      try await see("Enter sends these words")
      try await write(words)
    }
  }

  /// Selects an answer by its letter.
  func select(_ letter: String, _ label: String) async throws {
    try await press(letter)
    try await see("(*) \(letter)  \(label)")
  }

  /// Goes back to the composer: out of a word that is asked for first. What is typed before it is seen to be back would
  /// make another key of the Escape.
  func goBack() async throws {
    if Self.confirmation(in: try await screen()) != nil {
      try await press("Escape")
      try await see("no word to be asked for") { Self.confirmation(in: $0) == nil }
    }
    try await press("Escape")
    try await see("Tab  go to the request")
  }

  /// Presses Enter for what is selected, and again for as long as that was faster than a person types.
  func confirmSelection() async throws {
    var rows: [String]
    repeat {
      try await press("Enter")
      rows = try await see("the decision to be taken, or to have come too fast") { rows in
        !Self.isUnsent(rows) || rows.contains { $0.contains(Self.tooFast) }
      }
    } while Self.isUnsent(rows)
  }

  /// Whether something is selected that Enter would send: both kinds of last line under a request begin so then.
  private static func isUnsent(_ rows: [String]) -> Bool { rows.contains { $0.contains("   Enter sends ") } }

  private static let tooFast = "faster than a person types"

  private func approve(_ letter: String, _ label: String) async throws {
    try await readToTheEnd()
    try await press(letter)
    let rows = try await see("\(label) to be selected") { rows in
      rows.contains { $0.contains("(*) \(letter)  \(label)") } || Self.confirmation(in: rows) != nil
    }
    if let word = Self.confirmation(in: rows) { try await writeOneByOne(word) }
  }

  /// Letters that come all at once are no word that was typed.
  private func writeOneByOne(_ word: String) async throws {
    for length in 1...word.count {
      try await press(String(word.dropFirst(length - 1).prefix(1)))
      try await see("> \(word.prefix(length))")
    }
  }

  private func write(_ words: String) async throws {
    try await type(words)
    try await see("> \(words)")
  }

  /// Approving is off until the whole request was on the screen.
  func readToTheEnd() async throws {
    var rows = try await screen()
    while rows.contains(where: { $0.contains(/reads on|goes to row/) }) {
      let before = rows
      try await press("NPage")
      rows = try await see("more of the request") { $0 != before }
    }
  }

  /// The word that a request of high risk wants to be typed.
  private static func confirmation(in rows: [String]) -> String? {
    rows.lazy.compactMap { $0.firstMatch(of: /type (\S+) to approve/) }.first.map { String($0.1) }
  }

  private static func isArmed(_ rows: [String], showing words: String) -> Bool {
    let request = request(in: rows)
    return request.contains { $0.contains(words) } && request.contains { $0.contains(Self.unselected) }
  }

  private static func request(in rows: [String]) -> [String] {
    Array(rows.drop { !$0.contains(/APPROVE\?|ANSWER\?/) })
  }

  private static func isAnnounced(_ rows: [String]) -> Bool {
    rows.contains { $0.contains(/\d+ waiting\s/) && $0.contains("go to the request") }
  }

  /// The last line under a request whose keys count. What Enter says too early begins further to the left.
  private static let unselected = "   nothing is selected"
}
