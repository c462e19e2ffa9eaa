/// Warnings about words whose letters come from more than one script.
enum MixedScripts {
  struct Word {
    let text: SafeText
    let scripts: ScriptSet
  }

  /// One line for each of the first words, and one for all others together.
  static func warnings(about words: [Word]) -> [SafeText] {
    var warnings = words.prefix(mostWordsNamed).map(warning)
    if words.count > mostWordsNamed { warnings.append("\(words.count - mostWordsNamed) more words mix letters") }
    return warnings
  }

  /// More would push the decision itself off the screen.
  private static let mostWordsNamed = 8
  /// Columns of a word that are quoted, enough to find it in the text.
  private static let longestQuotation = 40

  private static func warning(about word: Word) -> SafeText {
    let names = word.scripts.members.map(\.name)
    let list = names.dropFirst().reduce(names[0]) { "\($0), \($1)" }
    return "\(word.text.prefix(columns: longestQuotation)) mixes letters: \(list)"
  }
}
