import JSONRPC

/// What can be read from a JSON value. Faults in parts that may be absent are noted and the part is left out; a fault
/// in a part that must be there is thrown.
protocol WireReadable: Sendable {
  init(reading value: JSONValue, noting faults: inout [FieldFault]) throws(FieldFault)
}

/// What is read from the members of one JSON object.
protocol WireObject: WireReadable {
  init(_ fields: inout FieldReader) throws(FieldFault)
}

extension WireObject {
  init(reading value: JSONValue, noting faults: inout [FieldFault]) throws(FieldFault) {
    guard case .object(let object) = value else {
      throw FieldFault(defect: .wrongType(expected: "an object"))
    }
    var fields = FieldReader(object)
    try self.init(&fields)
    faults += fields.faults
  }
}

extension String: WireReadable {
  init(reading value: JSONValue, noting faults: inout [FieldFault]) throws(FieldFault) {
    guard let text = value.string else { throw FieldFault(defect: .wrongType(expected: "a text")) }
    self = text
  }
}

extension Bool: WireReadable {
  init(reading value: JSONValue, noting faults: inout [FieldFault]) throws(FieldFault) {
    guard let truth = value.bool else { throw FieldFault(defect: .wrongType(expected: "true or false")) }
    self = truth
  }
}

extension Int: WireReadable {
  /// Counts also arrive as `12.0`.
  init(reading value: JSONValue, noting faults: inout [FieldFault]) throws(FieldFault) {
    if let whole = value.integer, let number = Int(exactly: whole) {
      self = number
    } else if let number = value.double, number.magnitude >= 0x1p63 {
      throw FieldFault(defect: .outOfRange)
    } else {
      throw FieldFault(defect: .wrongType(expected: "a whole number"))
    }
  }
}

extension Double: WireReadable {
  init(reading value: JSONValue, noting faults: inout [FieldFault]) throws(FieldFault) {
    guard let number = value.double else { throw FieldFault(defect: .wrongType(expected: "a number")) }
    guard number.isFinite else { throw FieldFault(defect: .outOfRange) }
    self = number
  }
}

extension JSONValue: WireReadable {
  init(reading value: JSONValue, noting faults: inout [FieldFault]) throws(FieldFault) { self = value }
}

extension Timestamp: WireReadable {
  init(reading value: JSONValue, noting faults: inout [FieldFault]) throws(FieldFault) {
    let text = try String(reading: value, noting: &faults)
    guard let time = Timestamp(iso8601: text) else { throw FieldFault(defect: .notATime(text)) }
    self = time
  }
}

extension Array: WireReadable where Element: WireReadable {
  init(reading value: JSONValue, noting faults: inout [FieldFault]) throws(FieldFault) {
    guard let values = value.array else { throw FieldFault(defect: .wrongType(expected: "a list")) }
    self = []
    for (index, value) in values.enumerated() {
      append(try Element.read(value, under: "\(index)", noting: &faults))
    }
  }
}

extension Dictionary: WireReadable where Key == String, Value: WireReadable {
  init(reading value: JSONValue, noting faults: inout [FieldFault]) throws(FieldFault) {
    guard let object = value.object else { throw FieldFault(defect: .wrongType(expected: "an object")) }
    self = [:]
    for member in object.members {
      self[member.key] = try Value.read(member.value, under: member.key, noting: &faults)
    }
  }
}

extension WireReadable {
  /// Reads a part of something larger; faults name the place as seen from there.
  static func read(_ value: JSONValue, under key: String, noting faults: inout [FieldFault]) throws(FieldFault) -> Self
  {
    var inner: [FieldFault] = []
    do throws(FieldFault) {
      let part = try Self(reading: value, noting: &inner)
      faults += inner.map { $0.under(key) }
      return part
    } catch {
      throw error.under(key)
    }
  }
}
