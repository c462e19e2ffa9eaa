/// Text that grows at its end. Finished parts are never copied again, so that an append costs the same
/// after ten megabytes as at the start, also while somebody else holds a snapshot.
package struct StreamedText: Equatable, Hashable, Sendable {
  private var sealed = ChunkedArray<String>()
  private var tail = ""
  package private(set) var utf8Count = 0
  private var lineFeedCount = 0

  /// A part is sealed at this many bytes: small enough to copy once a frame, large enough to be few.
  private static let partSize = 4_096

  package init(_ text: String = "") { append(text) }

  package var isEmpty: Bool { utf8Count == 0 }

  /// A line feed at the end only says that the last line is whole.
  package var lineCount: Int {
    isEmpty ? 0 : lineFeedCount + ((tail.utf8.last ?? sealed.last?.utf8.last) == UInt8(ascii: "\n") ? 0 : 1)
  }

  package mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    tail += text
    utf8Count += text.utf8.count
    lineFeedCount += text.utf8.count { $0 == UInt8(ascii: "\n") }
    if tail.utf8.count >= Self.partSize {
      sealed.append(tail)
      tail = ""
    }
  }

  /// The whole text, joined: costs its length, unless it came in one piece.
  package var string: String {
    if tail.isEmpty, sealed.count == 1 { return sealed[0] }
    return sealed.isEmpty ? tail : sealed.joined() + tail
  }

  /// The beginning, at least so many bytes of it where there are as many: costs its length.
  package func prefix(utf8Count count: Int) -> String {
    var beginning = ""
    for part in sealed where beginning.utf8.count < count { beginning += part }
    if beginning.utf8.count < count { beginning += tail }
    return beginning
  }

  /// The text from a byte offset on, which must lie on a scalar's border: costs the length of that rest.
  package func suffix(fromUTF8Offset offset: Int) -> String { part(fromUTF8Offset: offset, atMost: utf8Count) }

  /// The same, but no more than so many bytes of it, in whole scalars: costs their number.
  package func part(fromUTF8Offset offset: Int, atMost limit: Int) -> String {
    var index = sealed.count
    var start = utf8Count - tail.utf8.count
    while index > 0, start > offset {
      index -= 1
      start -= sealed[index].utf8.count
    }
    let limit = min(limit, utf8Count)
    var place = offset - start
    var part = ""
    for index in index...sealed.count {
      let text = index < sealed.count ? sealed[index] : tail
      let first = text.utf8.index(text.startIndex, offsetBy: place)
      let end = text.utf8.index(first, offsetBy: limit - part.utf8.count, limitedBy: text.endIndex)
      // An index within a scalar stands for the scalar's beginning.
      part += text[first..<(end ?? text.endIndex)]
      if end != nil { break }
      place = 0
    }
    return part
  }

  /// Whether it begins with another text. Parts that both share are not compared byte by byte.
  package func hasPrefix(_ other: StreamedText) -> Bool {
    guard utf8Count >= other.utf8Count else { return false }
    var own = TextCursor(Array(sealed) + [tail])
    var its = TextCursor(Array(other.sealed) + [other.tail])
    var rest = other.utf8Count
    while rest > 0 {
      let size = min(own.left, its.left)
      guard own.matches(its, count: size) else { return false }
      own.skip(size)
      its.skip(size)
      rest -= size
    }
    return true
  }

  package static func == (left: StreamedText, right: StreamedText) -> Bool {
    left.utf8Count == right.utf8Count && left.hasPrefix(right)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(utf8Count) }
}

/// A place in a text that lies in parts.
private struct TextCursor {
  private let parts: [String]
  private var index = 0
  /// Bytes of the part that lie behind.
  private var offset = 0

  init(_ parts: [String]) {
    self.parts = parts
    skip(0)
  }

  /// Bytes of the part that lie ahead: none only at the end of the text.
  var left: Int { index < parts.count ? parts[index].utf8.count - offset : 0 }

  mutating func skip(_ count: Int) {
    offset += count
    while index < parts.count, offset == parts[index].utf8.count {
      index += 1
      offset = 0
    }
  }

  /// Whether the next bytes of both are the same; both parts must have as many.
  func matches(_ other: TextCursor, count: Int) -> Bool {
    let same = parts[index].utf8.withContiguousStorageIfAvailable { own in
      other.parts[other.index].utf8.withContiguousStorageIfAvailable { its in
        let (own, its) = (own[offset..<offset + count], its[other.offset..<other.offset + count])
        return UnsafeBufferPointer(rebasing: own).baseAddress == UnsafeBufferPointer(rebasing: its).baseAddress
          || own.elementsEqual(its)
      }
    }
    // Only strings of another system's are not contiguous, and none such is ever appended.
    return (same ?? nil) ?? false
  }
}
