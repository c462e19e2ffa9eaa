import JSONRPC

/// Reads the members of one JSON object: null means absent, members that are not known are ignored, a member that must
/// be there throws, a member that may be absent is left out when it cannot be read, and that is noted.
struct FieldReader {
  /// Times and durations beyond this are nonsense, and larger ones overflow `Duration`: about 31,000 years.
  private static let longestMilliseconds = 1e15

  let object: JSONObject
  private(set) var faults: [FieldFault] = []

  init(_ object: JSONObject) { self.object = object }

  mutating func required<Value: WireReadable>(_ key: String) throws(FieldFault) -> Value {
    guard let value = object[key], !value.isNull else { throw FieldFault(path: [key], defect: .missing) }
    return try Value.read(value, under: key, noting: &faults)
  }

  mutating func optional<Value: WireReadable>(_ key: String, as type: Value.Type = Value.self) -> Value? {
    guard let value = object[key], !value.isNull else { return nil }
    do throws(FieldFault) {
      return try Value.read(value, under: key, noting: &faults)
    } catch {
      faults.append(error)
      return nil
    }
  }

  /// A member that should be there, whose event means something without it too: its absence is noted.
  mutating func expected<Value: WireReadable>(_ key: String) -> Value? {
    do throws(FieldFault) {
      return try required(key)
    } catch {
      faults.append(error)
      return nil
    }
  }

  /// False when absent.
  mutating func flag(_ key: String) -> Bool { optional(key) ?? false }

  /// Empty when absent.
  mutating func list<Element: WireReadable>(_ key: String) -> [Element] { optional(key) ?? [] }

  /// A length of time in milliseconds, which may have a fraction.
  mutating func milliseconds(_ key: String) -> Duration? {
    guard let number: Double = optional(key) else { return nil }
    guard number.magnitude < Self.longestMilliseconds else {
      faults.append(FieldFault(path: [key], defect: .outOfRange))
      return nil
    }
    return .milliseconds(number)
  }

  /// A point in time given as milliseconds since 1970.
  mutating func epochMilliseconds(_ key: String) -> Timestamp? {
    guard let number: Int = optional(key) else { return nil }
    return Timestamp(millisecondsSince1970: Int64(number))
  }

  mutating func note(_ fault: FieldFault) { faults.append(fault) }
}
