/// What a tokenizer has to know about a language. It colours words and does not parse: what it is not sure of stays plain.
struct SyntaxGrammar: Sendable {
  /// Something that begins and ends with signs.
  struct Delimited: Sendable {
    let open: [UInt8]
    let close: [UInt8]
    /// Whether a backslash keeps the next byte from closing it.
    var hasEscapes = true
    var isMultiline = false
    var nests = false

    init(
      _ open: String, _ close: String? = nil, hasEscapes: Bool = true, isMultiline: Bool = false, nests: Bool = false
    ) {
      self.open = Array(open.utf8)
      self.close = Array((close ?? open).utf8)
      self.hasEscapes = hasEscapes
      self.isMultiline = isMultiline
      self.nests = nests
    }
  }

  var lineComments: [[UInt8]] = []
  /// Whether a comment begins at a line's beginning or after a blank only, as in shells.
  var commentsNeedBlank = false
  var blockComment: Delimited?
  /// Longer signs before those that they begin with.
  var strings: [Delimited] = [Self.quotes, Self.apostrophes]
  /// Whether letters may stand right before the sign of a string, as in `f"x"`; else `don't` begins none.
  var stringsHavePrefixes = false
  /// In lower case where `ignoresCase`.
  var keywords: Set<String> = []
  var types: Set<String> = []
  var ignoresCase = false
  /// Whether `Word` is the name of a type.
  var capitalIsType = false
  /// Whether `#word` is a keyword.
  var hasHashWords = false
  /// A word or string before this sign is a name: a key, a property.
  var nameSign: UInt8?
  /// What belongs to a word besides letters, digits and `_`.
  var wordSigns: Set<UInt8> = []

  static let quotes = Delimited("\"")
  static let apostrophes = Delimited("'")
  static let cComment = Delimited("/*", "*/", hasEscapes: false, isMultiline: true)
}

extension Set<String> {
  /// The words of a text.
  init(words: String) { self.init(words.split(separator: " ").map(String.init)) }
}
