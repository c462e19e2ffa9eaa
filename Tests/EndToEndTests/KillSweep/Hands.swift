import Foundation
import TestSupport

/// Plays a script on the keyboard of a running program, as fast as a quick person, and notes what it does.
struct Hands {
  let script: SweepScript
  let terminal: PseudoTerminal
  let files: SweepFiles
  let log: HandLog
  private var random: SeededGenerator
  private var seenBytes = 0

  /// What a prompt takes to arm, and a little more.
  private static let arming = Duration.milliseconds(450)
  private static let pause = Duration.milliseconds(110)
  private static let patience = Duration.seconds(2)

  init(_ script: SweepScript, on terminal: PseudoTerminal, files: SweepFiles, log: HandLog) {
    self.script = script
    self.terminal = terminal
    self.files = files
    self.log = log
    random = script.random
  }

  mutating func play() async throws {
    for act in script.acts {
      switch act {
      case .type(let text): for character in text { try await press(String(character)) { $0 + String(character) } }
      case .erase(let count): for _ in 0..<count { try await press("\u{7F}") { String($0.dropLast()) } }
      case .send: try await send()
      case .decide(let choice): try await decide(choice)
      }
    }
  }

  private mutating func press(_ keys: String, _ edit: (String) -> String) async throws {
    log.note { $0.drafts.append(HandLog.Draft(text: edit($0.draft))) }
    try await write(keys)
  }

  private mutating func send() async throws {
    log.note {
      $0.prompts.append(HandLog.Prompt(text: $0.draft))
      $0.drafts.append(HandLog.Draft(text: ""))
    }
    try await write("\r")
  }

  /// Writes a key, and types on when it is on the screen, or after a pause where it cannot be told from the sequences
  /// around it.
  private mutating func write(_ key: String) async throws {
    let before = terminal.bytes.count
    try await terminal.write(key)
    let (pause, deadline) = (Int.random(in: script.pauses, using: &random), ContinuousClock.now + Self.patience)
    try await Task.sleep(for: .milliseconds(pause))
    guard let letter = key.utf8.first, Self.echoed.contains(letter) else { return }
    while !terminal.bytes.dropFirst(before).contains(letter) {
      guard ContinuousClock.now < deadline else { return try giveUp(waitingFor: key) }
      try await Task.sleep(for: .milliseconds(2))
    }
    log.note { $0.everythingWasTaken() }
  }

  /// Letters that end no sequence of the terminal and stand in no clock.
  private static let echoed = Set("efijnopqtuvwxyz".utf8)

  private func giveUp(waitingFor words: String) throws {
    log.note { $0.lost = words }
    throw CancellationError()
  }

  /// The fake runtime numbers its requests by the prompts that it has played.
  private mutating func decide(_ choice: SweepScript.Choice) async throws {
    let number = (log.all.prompts.lastIndex { $0.text.contains("ask ") } ?? 0) + 1
    try await see("1 waiting")
    try await terminal.write("\t")
    try await see("asked-\(number)")
    try await Task.sleep(for: Self.arming)
    try await terminal.write(choice.rawValue)
    repeat {
      try await Task.sleep(for: Self.pause)
      log.note { $0.enters.append(HandLog.Enter(request: "p-\(number)", choice: choice)) }
      try await terminal.write("\r")
      // It may have come faster than a person types, by the clock of a busy program; then it is pressed again.
    } while try await !isTaken("p-\(number)")
    try await see("settled-\(number)")
    // What comes at once was meant for the prompt that has just gone, and is swallowed.
    try await Task.sleep(for: Self.arming)
  }

  private func isTaken(_ request: String) async throws -> Bool {
    let deadline = ContinuousClock.now + .milliseconds(400)
    while ContinuousClock.now < deadline {
      if files.decisions.contains(where: { $0.request == request }) { return true }
      try await Task.sleep(for: .milliseconds(15))
    }
    return false
  }

  /// Waits for words that were written since the last ones that were seen. Where they do not come, nobody knows what the
  /// next key would do, so that the hands rest until the end.
  private mutating func see(_ words: String) async throws {
    let deadline = ContinuousClock.now + Self.patience
    while ContinuousClock.now < deadline {
      let bytes = Data(terminal.bytes.dropFirst(seenBytes))
      if let range = bytes.range(of: Data(words.utf8)) {
        seenBytes += range.upperBound
        return
      }
      try await Task.sleep(for: .milliseconds(15))
    }
    try giveUp(waitingFor: words)
  }
}
