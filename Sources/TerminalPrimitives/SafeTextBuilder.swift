/// Joins scalars and pieces into a `SafeText`, keeping count of its columns. Who appends vouches for what is appended.
struct SafeTextBuilder {
  private(set) var columns = 0
  private var pieces: [SafeText.Piece] = []
  private var text = ""
  private var kind = SafeText.Kind.plain
  private var columnsOfFinishedPieces = 0

  mutating func append(_ scalar: Unicode.Scalar, columns width: Int, kind: SafeText.Kind = .plain) {
    begin(kind)
    text.unicodeScalars.append(scalar)
    columns += width
  }

  /// Appends a text of which every scalar is one column wide.
  mutating func append(narrow narrowText: String, kind: SafeText.Kind = .plain) {
    append(SafeText.Piece(text: narrowText, kind: kind, columns: narrowText.unicodeScalars.count))
  }

  mutating func append(_ piece: SafeText.Piece) {
    guard !piece.text.isEmpty else { return }
    begin(piece.kind)
    text += piece.text
    columns += piece.columns
  }

  mutating func append(_ other: SafeText) {
    for piece in other.pieces { append(piece) }
  }

  mutating func finish() -> SafeText {
    endPiece()
    return SafeText(pieces: pieces)
  }

  private mutating func begin(_ newKind: SafeText.Kind) {
    guard newKind != kind else { return }
    endPiece()
    kind = newKind
  }

  private mutating func endPiece() {
    guard !text.isEmpty else { return }
    pieces.append(SafeText.Piece(text: text, kind: kind, columns: columns - columnsOfFinishedPieces))
    columnsOfFinishedPieces = columns
    text = ""
  }
}
