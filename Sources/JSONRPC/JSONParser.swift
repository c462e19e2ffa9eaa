/// One pass over one text. The nesting is kept in `open`, not on the call stack, so no text can overflow it.
struct JSONParser: ~Copyable {
  /// A container that has begun and not ended.
  private struct OpenContainer {
    let isObject: Bool
    /// Where its elements begin on `values` or `members`.
    let start: Int
    let firstKey: Int
    /// The key it stands under, when its parent is an object.
    let key: String
  }

  let text: UnsafeRawBufferPointer
  let limits: JSONLimits
  var position = 0
  /// The bytes of a string with escapes, kept to be used again.
  var unescaped: [UInt8] = []
  private(set) var repairs: [WireFault] = []

  private var open: [OpenContainer] = []
  private var values = MoveStack<JSONValue>()
  private var members = MoveStack<JSONObject.Member>()
  private var keys = ObjectKeys()
  private var key = ""
  private var hasDuplicateKey = false
  private var valueCount = 0

  init(_ text: UnsafeRawBufferPointer, limits: JSONLimits) {
    self.text = text
    self.limits = limits
    open.reserveCapacity(16)
    keys.reserveCapacity(32)
  }

  mutating func read() -> JSONReading {
    do throws(WireFault) {
      return .whole(try document(), repairs: repairs)
    } catch {
      return .broken(error, before: closeAllAround())
    }
  }

  private mutating func document() throws(WireFault) -> JSONValue {
    skipBlanks()
    if position == text.count { throw .empty }
    while true {
      var value = try beginValue()
      while let complete = value {
        if open.isEmpty {
          skipBlanks()
          guard position == text.count else { throw unexpected("the end") }
          return complete
        }
        value = try addToContainer(complete)
      }
    }
  }

  /// Reads a scalar or an empty container; nil when a container was opened and its first element comes next.
  private mutating func beginValue() throws(WireFault) -> JSONValue? {
    try countValue()
    guard position < text.count else { throw unexpected("a value") }
    switch text[position] {
    case UInt8(ascii: "{"): return try beginContainer(isObject: true)
    case UInt8(ascii: "["): return try beginContainer(isObject: false)
    case UInt8(ascii: "\""): return .string(try string().text)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw unexpected("a value")
    }
  }

  private mutating func beginContainer(isObject: Bool) throws(WireFault) -> JSONValue? {
    if open.count == limits.depth {
      try skipContainer()
      report(.tooDeep(limit: limits.depth))
      return .unreadable
    }
    position += 1
    skipBlanks()
    if position < text.count, text[position] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      position += 1
      return isObject ? .object(JSONObject()) : .array([])
    }
    let start = isObject ? members.count : values.count
    open.append(OpenContainer(isObject: isObject, start: start, firstKey: keys.count, key: key))
    if isObject { try readKey() }
    return nil
  }

  /// Adds the value to the innermost container. Returns the container when that was its last element.
  private mutating func addToContainer(_ value: JSONValue) throws(WireFault) -> JSONValue? {
    let isObject = open[open.count - 1].isObject
    if isObject {
      members.push(JSONObject.Member(key: key, value: value))
    } else {
      values.push(value)
    }
    skipBlanks()
    guard position < text.count else { throw unexpected(isObject ? "a comma or }" : "a comma or ]") }
    switch text[position] {
    case UInt8(ascii: ","):
      position += 1
      skipBlanks()
      if isObject { try readKey() }
      return nil
    case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
      position += 1
      return closeContainer()
    default:
      throw unexpected(isObject ? "a comma or }" : "a comma or ]")
    }
  }

  private mutating func closeContainer() -> JSONValue {
    let container = open.removeLast()
    key = container.key
    guard container.isObject else { return .array(values.popAll(from: container.start)) }
    let object = JSONObject(members.popAll(from: container.start))
    if !hasDuplicateKey, let key = keys.duplicate(in: object, from: container.firstKey, of: text) {
      hasDuplicateKey = true
      report(.duplicateKey(ByteExcerpt(key.utf8)))
    }
    keys.removeAll(from: container.firstKey)
    return .object(object)
  }

  private mutating func readKey() throws(WireFault) {
    guard position < text.count, text[position] == UInt8(ascii: "\"") else { throw unexpected("a key") }
    let start = position + 1
    let read = try string()
    key = read.text
    keys.append(start..<position - 1, isVerbatim: read.isVerbatim)
    skipBlanks()
    guard position < text.count, text[position] == UInt8(ascii: ":") else { throw unexpected("a colon") }
    position += 1
    skipBlanks()
  }

  /// What was complete before reading stopped. The innermost container holds the fault, so it is given up.
  private mutating func closeAllAround() -> JSONValue? {
    guard let broken = open.popLast() else { return nil }
    discardElements(of: broken)
    if open.isEmpty { return nil }
    var value = JSONValue.unreadable
    key = broken.key
    while let container = open.last {
      if container.isObject {
        members.push(JSONObject.Member(key: key, value: value))
      } else {
        values.push(value)
      }
      value = closeContainer()
    }
    return value
  }

  private mutating func discardElements(of container: OpenContainer) {
    if container.isObject {
      _ = members.popAll(from: container.start)
      keys.removeAll(from: container.firstKey)
    } else {
      _ = values.popAll(from: container.start)
    }
  }

  mutating func countValue() throws(WireFault) {
    valueCount += 1
    if valueCount > limits.values { throw .tooManyValues(limit: limits.values) }
  }

  /// Keeps the first fault of each kind, so that a hostile text cannot make the list long.
  mutating func report(_ fault: WireFault) {
    if !repairs.contains(where: { $0.code == fault.code }) { repairs.append(fault) }
  }
}
