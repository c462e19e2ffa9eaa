/// What follows an emoji and changes its look only. Terminals count these sequences differently, so the emoji is printed
/// and the rest of its sequence is left out.
enum EmojiSequence {
  /// The number of scalars after the emoji at `index` that belong to its sequence: variation selectors 15 and 16, a skin
  /// tone on an emoji that takes one, and further emoji joined to it. For a digit before a keycap, its selector. Otherwise 0.
  static func lengthOfTail(in scalars: [Unicode.Scalar], after index: Int) -> Int {
    guard scalars[index].isEmojiBeyondASCII else { return lengthOfKeycapSelector(in: scalars, after: index) }
    let start = index + 1
    let limit = min(scalars.count, start + longestTail)
    var end = endOfElement(in: scalars, from: index, limit: limit)
    while end + 1 < limit, scalars[end] == .zeroWidthJoiner, scalars[end + 1].isEmojiBeyondASCII {
      end = endOfElement(in: scalars, from: end + 1, limit: limit)
    }
    return end - start
  }

  /// The longest sequence recommended for interchange (a couple kissing, both with skin tones) has ten scalars.
  private static let longestTail = 9

  /// Past an emoji, and the selector or skin tone that goes with it.
  private static func endOfElement(in scalars: [Unicode.Scalar], from index: Int, limit: Int) -> Int {
    let next = index + 1
    guard next < limit else { return next }
    if scalars[next].isPresentationSelector { return next + 1 }
    if scalars[next].properties.isEmojiModifier, scalars[index].properties.isEmojiModifierBase { return next + 1 }
    return next
  }

  /// A keycap is a digit, `#` or `*` with a selector between it and its enclosing mark, which alone is printed.
  private static func lengthOfKeycapSelector(in scalars: [Unicode.Scalar], after index: Int) -> Int {
    let hasKeycap =
      scalars[index].properties.isEmoji && index + 2 < scalars.count
      && scalars[index + 1].isPresentationSelector && scalars[index + 2] == .enclosingKeycap
    return hasKeycap ? 1 : 0
  }
}

extension Unicode.Scalar {
  static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"
  static let enclosingKeycap: Unicode.Scalar = "\u{20E3}"

  /// The regional indicator of the letter A.
  static let firstRegionalIndicator: UInt32 = 0x1F1E6
  var isRegionalIndicator: Bool { Self.firstRegionalIndicator...0x1F1FF ~= value }
  /// VS15 asks for the look of text, VS16 for the look of an emoji.
  var isPresentationSelector: Bool { value == 0xFE0E || value == 0xFE0F }
  var isEmojiBeyondASCII: Bool { !isASCII && properties.isEmoji && !isRegionalIndicator }
}
