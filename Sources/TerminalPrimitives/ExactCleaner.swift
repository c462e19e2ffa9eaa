/// Cleans one line of a text under decision. What is not printable ASCII never looks as if it were.
struct ExactCleaner {
  struct Line {
    let text: SafeText
    let hiddenCount: Int
    let mixedWords: [MixedScripts.Word]
  }

  static func clean(_ scalars: [Unicode.Scalar], in repertoire: Repertoire) -> Line {
    var cleaner = ExactCleaner(scalars: scalars, repertoire: repertoire)
    while cleaner.index < scalars.count { cleaner.step() }
    return Line(text: cleaner.builder.finish(), hiddenCount: cleaner.hiddenCount, mixedWords: cleaner.mixedWords)
  }

  private let scalars: [Unicode.Scalar]
  private let repertoire: Repertoire
  private var builder = SafeTextBuilder()
  private var index = 0
  private var hiddenCount = 0
  private var mixedWords: [MixedScripts.Word] = []

  private init(scalars: [Unicode.Scalar], repertoire: Repertoire) {
    self.scalars = scalars
    self.repertoire = repertoire
  }

  private mutating func step() {
    if let word = ScriptWord.read(in: scalars, at: index) { return append(word) }
    let scalar = scalars[index]
    if scalar == " " { return appendBlanks() }
    if scalar.isPrintableASCII { return appendASCII(kind: .plain) }
    spellOutRepetition()
  }

  private mutating func append(_ word: ScriptWord) {
    guard word.mixesScripts else { return appendScalars(of: word) }
    var other = SafeTextBuilder()
    swap(&builder, &other)
    appendScalars(of: word)
    swap(&builder, &other)
    let text = other.finish()
    builder.append(text)
    mixedWords.append(MixedScripts.Word(text: text, scripts: word.scripts))
  }

  private mutating func appendScalars(of word: ScriptWord) {
    while index < word.range.upperBound { append(scalars[index], of: word) }
  }

  private mutating func append(_ scalar: Unicode.Scalar, of word: ScriptWord) {
    if scalar.isPrintableASCII {
      appendASCII(kind: word.mixesScripts ? .warning : .plain)
    } else if repertoire == .unicode, word.prints(scalar), let columns = CharacterWidth.columns(of: scalar) {
      builder.append(scalar, columns: columns, kind: .warning)
      index += 1
    } else {
      spellOutRepetition()
    }
  }

  private mutating func appendASCII(kind: SafeText.Kind) {
    builder.append(scalars[index], columns: 1, kind: kind)
    index += 1
  }

  /// A few blanks inside a line are themselves; at its ends each is a dot, and many are a count.
  private mutating func appendBlanks() {
    let count = lengthOfRepetition()
    let isAtEdge = index == 0 || index + count == scalars.count
    if count >= SpelledOut.shortestCountedPadding {
      builder.append(narrow: SpelledOut.count(count, "blanks", in: repertoire), kind: .mark)
    } else if isAtEdge {
      let dot = repertoire == .unicode ? "·" : SpelledOut.scalar(" ")
      builder.append(narrow: String(repeating: dot, count: count), kind: .mark)
    } else {
      builder.append(narrow: String(repeating: " ", count: count))
    }
    index += count
  }

  private mutating func spellOutRepetition() {
    let scalar = scalars[index]
    let count = lengthOfRepetition()
    if scalar == "\t", count > 1 {
      builder.append(narrow: SpelledOut.count(count, "tabs", in: repertoire), kind: .mark)
    } else if count >= SpelledOut.shortestCountedRun {
      builder.append(narrow: SpelledOut.repetition(of: scalar, count: count, in: repertoire), kind: .mark)
    } else {
      builder.append(narrow: String(repeating: SpelledOut.scalar(scalar), count: count), kind: .mark)
    }
    if scalar != "\t" { hiddenCount += count }
    index += count
  }

  private func lengthOfRepetition() -> Int {
    let rest = scalars[index...]
    let scalar = scalars[index]
    return (rest.firstIndex { $0 != scalar } ?? rest.endIndex) - index
  }
}
