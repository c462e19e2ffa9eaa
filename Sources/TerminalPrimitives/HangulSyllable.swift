/// A Korean syllable written as single letters, as file names from macOS are, is the same text as the composed one
/// (The Unicode Standard, section 3.12), but terminals disagree on its width.
enum HangulSyllable {
  /// The composed syllable for the letters at `index`, and how many scalars it replaces; nil where there is none.
  static func compose(_ scalars: [Unicode.Scalar], at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let leading = position(of: scalars, index, in: leadingLetters),
      let vowel = position(of: scalars, index + 1, in: vowels)
    else { return nil }
    let trailing = position(of: scalars, index + 2, in: trailingLetters)
    let trailingPosition = trailing.map { $0 + 1 } ?? 0
    let offset = (leading * UInt32(vowels.count) + vowel) * UInt32(trailingLetters.count + 1) + trailingPosition
    guard let scalar = Unicode.Scalar(firstSyllable + offset) else { return nil }
    return (scalar, trailing == nil ? 2 : 3)
  }

  private static let firstSyllable: UInt32 = 0xAC00
  private static let leadingLetters: ClosedRange<UInt32> = 0x1100...0x1112
  private static let vowels: ClosedRange<UInt32> = 0x1161...0x1175
  private static let trailingLetters: ClosedRange<UInt32> = 0x11A8...0x11C2

  private static func position(of scalars: [Unicode.Scalar], _ index: Int, in letters: ClosedRange<UInt32>) -> UInt32? {
    guard index < scalars.count, letters ~= scalars[index].value else { return nil }
    return scalars[index].value - letters.lowerBound
  }
}
