import JSONRPC

/// The parts of a reading, for tests that look at one of them.
extension JSONReading {
  /// Nil when the text was broken.
  var repairCodes: [String]? {
    if case .whole(_, let repairs) = self { repairs.map(\.code) } else { nil }
  }

  var fault: WireFault? {
    if case .broken(let fault, before: _) = self { fault } else { nil }
  }
}

extension JSONReader {
  static func read(_ text: String) -> JSONReading { read(Array(text.utf8)) }
}
