/// Cleans one line of running text, scalar by scalar.
struct ProseCleaner {
  static func clean(_ scalars: [Unicode.Scalar], in repertoire: Repertoire) -> SafeText {
    var cleaner = ProseCleaner(scalars: scalars, repertoire: repertoire)
    while cleaner.index < scalars.count { cleaner.step() }
    return cleaner.builder.finish()
  }

  private let scalars: [Unicode.Scalar]
  private let repertoire: Repertoire
  private var builder = SafeTextBuilder()
  private var index = 0
  /// How many marks the last glyph carries; nil where no glyph stands that a mark may join.
  private var marksOnGlyph: Int?

  private init(scalars: [Unicode.Scalar], repertoire: Repertoire) {
    self.scalars = scalars
    self.repertoire = repertoire
  }

  /// Curses drops all further marks without a trace.
  private static let mostMarksOnGlyph = 4
  /// Columns between tab stops; what source code in conversations is usually written for.
  private static let tabWidth = 4

  private mutating func step() {
    let scalar = scalars[index]
    if scalar == "\t" { return expandTabs() }
    if repertoire == .ascii, !scalar.isASCII { return spellOutBeyondASCII(scalar) }
    if scalar.isRegionalIndicator { return spellOutFlag() }
    switch ScalarClass(scalar) {
    case .narrow: appendGlyph(scalar, columns: 1)
    case .wide: appendGlyph(scalar, columns: 2)
    case .mark: appendMark(scalar)
    case .spacingMark: marksOnGlyph == nil ? spellOutHiddenRun() : appendGlyph(scalar, columns: 1)
    case .hidden: spellOutHiddenRun()
    }
  }

  private mutating func appendGlyph(_ scalar: Unicode.Scalar, columns: Int) {
    if let syllable = HangulSyllable.compose(scalars, at: index) {
      builder.append(syllable.scalar, columns: 2)
      index += syllable.length
    } else {
      builder.append(scalar, columns: columns)
      index += 1 + (repertoire == .unicode ? EmojiSequence.lengthOfTail(in: scalars, after: index) : 0)
    }
    marksOnGlyph = 0
  }

  private mutating func appendMark(_ scalar: Unicode.Scalar) {
    guard let marks = marksOnGlyph else { return spellOutHiddenRun() }
    guard marks < Self.mostMarksOnGlyph else {
      return spellOutRun("marks") { ScalarClass($0) == .mark }
    }
    builder.append(scalar, columns: 0)
    marksOnGlyph = marks + 1
    index += 1
  }

  /// A flag is two indicators, but half a flag is wider on some terminals than on others, and a redraw may write one half
  /// alone. So it is the letters of its country: `⟨DE⟩`.
  private mutating func spellOutFlag() {
    let flag = scalars[index...].prefix(2).prefix(while: \.isRegionalIndicator)
    builder.append(narrow: SpelledOut.flag(flag), kind: .mark)
    index += flag.count
    marksOnGlyph = nil
  }

  private mutating func expandTabs() {
    let count = runLength { $0 == "\t" }
    if count >= SpelledOut.shortestCountedPadding {
      builder.append(narrow: SpelledOut.count(count, "tabs", in: repertoire), kind: .mark)
    } else {
      let stop = (builder.columns / Self.tabWidth + count) * Self.tabWidth
      builder.append(narrow: String(repeating: " ", count: stop - builder.columns))
    }
    index += count
    marksOnGlyph = nil
  }

  private mutating func spellOutBeyondASCII(_ scalar: Unicode.Scalar) {
    switch ScalarClass(scalar) {
    case .narrow, .wide: spellOut(count: 1, "hidden")
    case .hidden, .mark, .spacingMark: spellOutHiddenRun()
    }
  }

  private mutating func spellOutHiddenRun() {
    spellOutRun("hidden") { scalar in
      let scalarClass = ScalarClass(scalar)
      return scalarClass.isMark || (scalarClass == .hidden && scalar != "\t")
    }
  }

  private mutating func spellOutRun(_ noun: String, while belongs: (Unicode.Scalar) -> Bool) {
    spellOut(count: runLength(while: belongs), noun)
  }

  private mutating func spellOut(count: Int, _ noun: String) {
    if count >= SpelledOut.shortestCountedRun {
      builder.append(narrow: SpelledOut.count(count, noun, in: repertoire), kind: .mark)
    } else {
      for scalar in scalars[index..<(index + count)] {
        builder.append(narrow: SpelledOut.scalar(scalar), kind: .mark)
      }
    }
    index += count
    marksOnGlyph = nil
  }

  private func runLength(while belongs: (Unicode.Scalar) -> Bool) -> Int {
    let rest = scalars[index...]
    return (rest.firstIndex { !belongs($0) } ?? rest.endIndex) - index
  }
}
