/// Joins scalars and pieces into a `SafeText`, keeping count of its columns. Who appends vouches for what is appended.
struct SafeTextBuilder {
  private(set) var columns = 0
  private var pieces: [SafeText.Piece] = []
  /// The piece that is being built, in UTF-8.
  private var bytes: [UInt8] = []
  private var kind = SafeText.Kind.plain
  private var columnsOfFinishedPieces = 0

  mutating func append(_ scalar: Unicode.Scalar, columns width: Int, kind: SafeText.Kind = .plain) {
    begin(kind)
    if scalar.isASCII {
      bytes.append(UInt8(scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    columns += width
  }

  /// Appends a text of which every scalar is one column wide.
  mutating func append(narrow text: String, kind: SafeText.Kind = .plain) {
    append(SafeText.Piece(text: text, kind: kind, columns: text.unicodeScalars.count))
  }

  mutating func append(_ piece: SafeText.Piece) {
    begin(piece.kind)
    bytes.append(contentsOf: piece.text.utf8)
    columns += piece.columns
  }

  mutating func append(_ text: SafeText) {
    for piece in text.pieces { append(piece) }
  }

  mutating func finish() -> SafeText {
    endPiece()
    return SafeText(pieces: pieces)
  }

  mutating func finishAndRestart() -> SafeText {
    let text = finish()
    self = SafeTextBuilder()
    return text
  }

  private mutating func begin(_ newKind: SafeText.Kind) {
    guard newKind != kind else { return }
    endPiece()
    kind = newKind
  }

  private mutating func endPiece() {
    guard !bytes.isEmpty else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    pieces.append(SafeText.Piece(text: text, kind: kind, columns: columns - columnsOfFinishedPieces))
    columnsOfFinishedPieces = columns
    bytes.removeAll(keepingCapacity: true)
  }
}
