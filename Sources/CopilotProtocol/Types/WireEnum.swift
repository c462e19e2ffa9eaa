import JSONRPC

/// A set of words of the protocol. It may grow at any time, so a word that is not known is kept and shown as it is.
package protocol WireEnum: Hashable, Sendable {
  /// Every case with a word of its own.
  static var known: [Self] { get }
  static func unknown(_ word: String) -> Self
  /// The word on the wire: from outside where it is not known.
  var rawText: String { get }
}

extension WireEnum {
  package init(rawText: String) {
    self = Self.known.first { $0.rawText == rawText } ?? .unknown(rawText)
  }
}

extension WireEnum where Self: WireReadable {
  init(reading value: JSONValue, noting faults: inout [FieldFault]) throws(FieldFault) {
    self.init(rawText: try String(reading: value, noting: &faults))
  }
}
