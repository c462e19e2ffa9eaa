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
    try await see("nothing is selected.")
  }

  /// Selects an answer by its letter.
  func select(_ letter: String, _ label: String) async throws {
    try await press(letter)
    try await see("(*) \(letter)  \(label)")
  }

  /// Presses Enter, and again if that was faster than a person types, until the selection is gone.
  func confirmSelection() async throws {
    try await press("Enter")
    try await see("the decision to be taken") { rows in
      !rows.contains { $0.contains("(*)") || $0.contains(Self.tooFast) }
    }
  }

  private static let tooFast = "faster than a person types"

  /// Leaves as a person does, and waits for the end.
  func leave() async throws -> TestSupport.ExitStatus {
    try await press("C-d")
    return try await exitStatus(timeout: patience)
  }
}
