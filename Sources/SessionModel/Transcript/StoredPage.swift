import JSONRPC

/// The items of a part as bytes: one JSON value a line.
package enum StoredPage {
  private static let lineFeed = UInt8(ascii: "\n")

  /// Items that may still change are left out: they stay in memory.
  package static func bytes(of items: [TranscriptItem]) -> [UInt8] {
    var bytes: [UInt8] = []
    for item in items {
      bytes += JSONWriter.bytes(of: item.storedForm ?? .null)
      bytes.append(lineFeed)
    }
    return bytes
  }

  /// Nil when the bytes are not those of a page.
  package static func items(in bytes: [UInt8]) -> [TranscriptItem?]? {
    var items: [TranscriptItem?] = []
    for line in bytes.split(separator: lineFeed) {
      guard case .whole(let value, repairs: _) = JSONReader.read(line) else { return nil }
      if value.isNull {
        items.append(nil)
      } else {
        guard let item = TranscriptItem(storedForm: value) else { return nil }
        items.append(item)
      }
    }
    return items
  }
}
