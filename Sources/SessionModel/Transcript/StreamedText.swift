/// Text that grows at its end. Finished parts are never copied again, so that an append costs the same
/// after ten megabytes as at the start, also while somebody else holds a snapshot.
package struct StreamedText: Equatable, Hashable, Sendable {
  private var sealed: [String] = []
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

  /// The whole text, joined: costs its length.
  package var string: String {
    sealed.isEmpty ? tail : sealed.joined() + tail
  }

  /// The beginning, at least so many bytes of it where there are as many: costs its length.
  package func prefix(utf8Count count: Int) -> String {
    var beginning = ""
    for part in sealed where beginning.utf8.count < count { beginning += part }
    if beginning.utf8.count < count { beginning += tail }
    return beginning
  }

  /// The text from a byte offset on, which must lie on a scalar's border: costs the length of that rest.
  package func suffix(fromUTF8Offset offset: Int) -> String {
    var skipped = 0
    var rest = ""
    for part in sealed + [tail] {
      let size = part.utf8.count
      if skipped >= offset {
        rest += part
      } else if skipped + size > offset {
        rest += part[part.utf8.index(part.startIndex, offsetBy: offset - skipped)...]
      }
      skipped += size
    }
    return rest
  }

  package static func == (left: StreamedText, right: StreamedText) -> Bool {
    left.utf8Count == right.utf8Count && left.string.utf8.elementsEqual(right.string.utf8)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(utf8Count) }
}
