/// A prompt for the history: what was sent, and which ranges of its bytes were folded.
package struct SentPrompt: Equatable, Sendable {
  package let text: String
  package let folds: [Range<Int>]

  package init(text: String, folds: [Range<Int>] = []) {
    self.text = text
    self.folds = folds
  }
}
