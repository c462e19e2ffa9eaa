/// Reads JSON text strictly (RFC 8259) and keeps what it says: the order of members, members that stand twice, whole
/// numbers exactly. What cannot be represented is repaired and reported, one fault of a kind at most.
package enum JSONReader {
  package static func read(_ text: some Collection<UInt8>, limits: JSONLimits = .standard) -> JSONReading {
    let reading = text.withContiguousStorageIfAvailable { bytes in
      var parser = JSONParser(UnsafeRawBufferPointer(bytes), limits: limits)
      return parser.read()
    }
    return reading ?? read(Array(text), limits: limits)
  }

  /// The value of a text that must be whole; throws the fault that broke it off. Repairs are not reported.
  package static func value(of text: String) throws(WireFault) -> JSONValue {
    switch read(Array(text.utf8)) {
    case .whole(let value, repairs: _): return value
    case .broken(let fault, before: _): throw fault
    }
  }
}

package enum JSONReading: Equatable, Sendable {
  case whole(JSONValue, repairs: [WireFault])
  /// Reading stopped at the fault. `before` is what had been read: containers around the broken one with their complete
  /// members, the broken one as `.unreadable`; nil when the outermost is the broken one.
  case broken(WireFault, before: JSONValue?)
}
