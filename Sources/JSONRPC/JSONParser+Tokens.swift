extension JSONParser {
  mutating func skipBlanks() {
    while position < text.count {
      switch text[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  mutating func word(_ word: StaticString, _ value: JSONValue) throws(WireFault) -> JSONValue {
    let end = position + word.utf8CodeUnitCount
    let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard end <= text.count, text[position..<end].elementsEqual(expected) else { throw unexpected("a value") }
    position = end
    return value
  }

  /// Passes over the container at `position`, which is nested too deeply to be kept. Only strings and the number of
  /// brackets are looked at; a container that does not end is too deep rather than unfinished.
  mutating func skipContainer() throws(WireFault) {
    var depth = 0
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""): skipStringUnread()
      case UInt8(ascii: ","): try countValue()
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
    throw .tooDeep(limit: limits.depth)
  }

  /// Moves to the closing quote, or past the end of the text.
  private mutating func skipStringUnread() {
    position += 1
    while position < text.count, text[position] != UInt8(ascii: "\"") {
      position += text[position] == UInt8(ascii: "\\") ? 2 : 1
    }
  }

  func unexpected(_ expected: String) -> WireFault {
    .syntax(expected: expected, offset: position, found: ByteExcerpt(text[min(position, text.count)...].prefix(32)))
  }
}
