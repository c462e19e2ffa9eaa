import JSONRPC

/// What stands in the composer.
package struct Draft: Equatable, Sendable {
  package let text: String
  /// Where the cursor stands, in the unit of whoever saves it.
  package let cursor: Int

  package init(text: String, cursor: Int) {
    self.text = text
    self.cursor = cursor
  }
}

extension Draft {
  init?(_ value: JSONValue) {
    guard let text = value["text"]?.string, let cursor = value["cursor"]?.integer else { return nil }
    self.init(text: text, cursor: Int(clamping: cursor))
  }

  var json: JSONValue { ["text": .string(text), "cursor": .integer(Int64(cursor))] }
}
