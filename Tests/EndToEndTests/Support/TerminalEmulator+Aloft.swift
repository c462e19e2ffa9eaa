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
