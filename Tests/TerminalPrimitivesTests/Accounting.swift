import TerminalPrimitives

/// Whether a cleaned text accounts for each scalar of its source, in order: printed, spelled out, or counted.
///
/// Blanks, tabs and line breaks are left out on both sides, since tabs become blanks. So is what prose leaves out of
/// emoji sequences.
struct Accounting {
  /// What a cleaned text says about its source.
  enum Item: Equatable {
    case scalar(Unicode.Scalar)
    case hidden(count: Int)
    case repetition(Unicode.Scalar, count: Int)
  }

  static func isComplete(_ lines: [SafeText], of source: String) -> Bool {
    var accounting = Accounting(source: source.unicodeScalars.filter { !isPadding($0) }[...])
    for line in lines {
      for item in items(of: line) where !accounting.consume(item) { return false }
    }
    accounting.skipTailOfEmoji()
    return accounting.source.isEmpty
  }

  private var source: ArraySlice<Unicode.Scalar>
  private var previous: Unicode.Scalar?

  private init(source: ArraySlice<Unicode.Scalar>) {
    self.source = source
  }

  private static func isPadding(_ scalar: Unicode.Scalar) -> Bool {
    [" ", "\t", "\n", "\r"].contains(scalar)
  }

  private mutating func consume(_ item: Item) -> Bool {
    switch item {
    case .scalar(let scalar):
      if source.first != scalar { skipTailOfEmoji() }
      guard source.first == scalar else { return false }
      previous = source.popFirst()
    case .hidden(let count):
      source = source.dropFirst(count)
    case .repetition(let scalar, let count):
      guard source.prefix(count).allSatisfy({ $0 == scalar }), source.count >= count else { return false }
      source = source.dropFirst(count)
    }
    return true
  }

  private mutating func skipTailOfEmoji() {
    guard previous?.properties.isEmoji == true else { return }
    while let next = source.first {
      let isSelector = next.value == 0xFE0E || next.value == 0xFE0F
      let isJoinedEmoji = next.value == 0x200D && source.dropFirst().first?.properties.isEmoji == true
      guard isSelector || isJoinedEmoji || next.properties.isEmojiModifier else { return }
      source = source.dropFirst(isJoinedEmoji ? 2 : 1)
    }
  }

  private static func items(of text: SafeText) -> [Item] {
    text.pieces.flatMap { piece in
      let items = piece.kind == .mark ? items(ofTokens: piece.text[...]) : piece.text.unicodeScalars.map(Item.scalar)
      return items.filter { item in
        if case .scalar(let scalar) = item { !isPadding(scalar) } else { true }
      }
    }
  }

  private static func items(ofTokens tokens: Substring) -> [Item] {
    var items: [Item] = []
    var rest = tokens
    while !rest.isEmpty {
      if let match = rest.prefixMatch(of: /\\u\{([0-9A-F]+)\}/) {
        items.append(.scalar(scalar(match.1)))
        rest = rest[match.range.upperBound...]
      } else if let match = rest.prefixMatch(of: /[⟨<](\d+) [×x] \\u\{([0-9A-F]+)\}[⟩>]/) {
        items.append(.repetition(scalar(match.2), count: Int(match.1)!))
        rest = rest[match.range.upperBound...]
      } else if let match = rest.prefixMatch(of: /[⟨<](\d+) (hidden|marks)[⟩>]/) {
        items.append(.hidden(count: Int(match.1)!))
        rest = rest[match.range.upperBound...]
      } else if let match = rest.prefixMatch(of: /⟨([A-Z]{1,2})⟩/) {
        items += match.1.unicodeScalars.map { .scalar(Unicode.Scalar($0.value - 0x41 + 0x1F1E6)!) }
        rest = rest[match.range.upperBound...]
      } else if let match = rest.prefixMatch(of: /[⟨<]\d+ (tabs|blanks|empty lines)[⟩>]|·/) {
        rest = rest[match.range.upperBound...]
      } else {
        preconditionFailure("no token at \(rest)")
      }
    }
    return items
  }

  private static func scalar(_ digits: Substring) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(digits, radix: 16)!)!
  }
}
