/// A draft as it is edited: text in which long pastes are folded to one sign each.
package struct DraftText: Equatable, Sendable {
  package private(set) var buffer: TextBuffer
  /// What the signs in the text stand for. Some may stand for nothing that is there any more.
  package private(set) var pastes: [PasteSign: FoldedPaste]

  package init(_ text: String = "") { self.init(TextBuffer(), pastes: [:]); insert(text) }

  /// A draft as it was taken apart for the disk, or another moment's.
  package init(_ buffer: TextBuffer, pastes: [PasteSign: FoldedPaste]) {
    self.buffer = buffer
    self.pastes = pastes
  }

  package var isEmpty: Bool { buffer.isEmpty }

  /// What is sent, and what other programs get: with every paste in its place.
  package var text: String {
    guard !pastes.isEmpty else { return buffer.text }
    var whole = ""
    var rest = buffer.text[...]
    for (sign, range) in PasteSign.all(in: rest) {
      guard let paste = pastes[sign] else { continue }
      whole += buffer.text[rest.startIndex..<range.lowerBound]
      whole += paste.text
      rest = buffer.text[range.upperBound...]
    }
    return whole + rest
  }

  /// Whether it is the same text, wherever the cursor stands. Two pastes may have the same sign.
  func says(_ other: DraftText) -> Bool { buffer.text == other.buffer.text && pastes == other.pastes }

  /// The pastes that stand in the text.
  package var standingPastes: [PasteSign: FoldedPaste] {
    guard !pastes.isEmpty else { return [:] }
    let signs = Set(PasteSign.all(in: buffer.text[...]).map(\.sign))
    return pastes.filter { signs.contains($0.key) }
  }

  /// Changes the text by keys. What is put in must hold no sign of its own.
  package mutating func edit(_ change: (inout TextBuffer) -> Void) { change(&buffer) }

  /// Puts text at the cursor, as it is; only what could be taken for a sign is folded.
  package mutating func insert(_ text: String) {
    if PasteSign.occurs(in: text) { fold(text) } else { buffer.insert(text) }
  }

  /// Puts a text at the cursor as one sign.
  package mutating func fold(_ text: String, from origin: FoldedPaste.Origin = .paste) {
    put(FoldedPaste(text, from: origin))
  }

  /// Puts part of another draft, or of an earlier moment of this one, at the cursor.
  package mutating func insert(_ other: DraftText) {
    var rest = other.buffer.text[...]
    for (sign, range) in PasteSign.all(in: rest) {
      buffer.insert(String(rest[..<range.lowerBound]))
      if let paste = other.pastes[sign] { put(paste, preferring: sign) }
      rest = other.buffer.text[range.upperBound...]
    }
    buffer.insert(String(rest))
  }

  /// A draft that has all signs already gets the paste into its last one.
  private mutating func put(_ paste: FoldedPaste, preferring wanted: PasteSign? = nil) {
    if let sign = sign(for: paste, preferring: wanted) {
      pastes[sign] = paste
      buffer.insert(sign.text)
    } else if let last = PasteSign.all(in: buffer.text[...]).last, let before = pastes[last.sign] {
      pastes[last.sign] = FoldedPaste(before.text + paste.text, from: before.origin)
    }
  }

  /// A sign that stands for nothing else; nil when there are too many.
  private mutating func sign(for paste: FoldedPaste, preferring wanted: PasteSign?) -> PasteSign? {
    let standing = standingPastes
    let text = buffer.text
    let isFree = { (sign: PasteSign) in standing[sign] == nil && !text.unicodeScalars.holds(sign) }
    pastes = standing
    if let wanted, isFree(wanted) { return wanted }
    return (1...PasteSign.limit).lazy.compactMap(PasteSign.init(number:)).first(where: isFree)
  }
}

extension DraftText {
  /// Whether there was a paste to unfold.
  package enum Unfolding: Equatable, Sendable {
    case unfolded
    case noPaste
    /// Its text holds a scalar that could be taken for a sign.
    case mustStayFolded
  }

  /// Puts the text of the paste at the cursor, or of the nearest one before or after it, in its place.
  package mutating func unfold() -> Unfolding {
    let all = PasteSign.all(in: buffer.text[...]).filter { pastes[$0.sign] != nil }
    let (cursor, text) = (buffer.index, buffer.text)
    let nearest =
      all.first { $0.range.lowerBound == cursor } ?? all.last { $0.range.upperBound <= cursor } ?? all.first
    guard let nearest, let paste = pastes[nearest.sign] else { return .noPaste }
    guard !PasteSign.occurs(in: paste.text) else { return .mustStayFolded }
    let start = text.utf8.distance(from: text.startIndex, to: nearest.range.lowerBound)
    buffer.replace(start..<(start + nearest.sign.text.utf8.count), with: paste.text)
    return .unfolded
  }
}

extension String.UnicodeScalarView {
  fileprivate func holds(_ sign: PasteSign) -> Bool { contains { PasteSign($0) == sign } }
}
