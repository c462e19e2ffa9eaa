import TerminalPrimitives
import TestSupport

/// What a person sees and does in the running program.
extension TerminalEmulator {
  @discardableResult
  func see(_ text: String) async throws -> [String] { try await waitForText(text, timeout: patience) }

  @discardableResult
  func see(_ expectation: String, condition: ([String]) -> Bool) async throws -> [String] {
    try await waitForScreen(timeout: patience, expectation, condition: condition)
  }

  /// Waits for words that may stand in more than one row.
  func seeWords(_ words: String) async throws {
    try await see("the words \(words.debugDescription)") { $0.joined(separator: " ").inOneLine.contains(words) }
  }

  func seeNoMore(_ text: String) async throws {
    try await see("the text \(text.debugDescription) to be gone") { rows in !rows.contains { $0.contains(text) } }
  }

  /// Waits until the draft begins with exactly this row.
  @discardableResult
  func seeDraft(_ row: String) async throws -> [String] {
    try await see("the draft \(row.debugDescription)") { $0.contains(" > \(row)") }
  }

  /// Writes a line into the composer and sends it.
  func say(_ prompt: String) async throws {
    try await type(prompt)
    try await seeDraft(prompt)
    try await press("Enter")
  }

  /// Goes to the waiting request and waits until its keys count.
  func goToRequest() async throws {
    try await see("1 waiting ")
    try await press("Tab")
    try await see("nothing is selected")
  }

  /// Selects an answer by its letter.
  func select(_ letter: String, _ label: String) async throws {
    try await press(letter)
    try await see("(*) \(letter)  \(label)")
  }

  /// Goes back to the composer. What is typed before it is seen to be back would make another key of the Escape.
  func goBack() async throws {
    try await press("Escape")
    try await see("Tab  go to the prompt")
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

  /// Leaves as a person does, and waits for the end.
  func leave() async throws -> TestSupport.ExitStatus {
    try await press("C-d")
    return try await exitStatus(timeout: patience)
  }
}

extension String {
  /// With one blank wherever there are blanks and line ends.
  var inOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
