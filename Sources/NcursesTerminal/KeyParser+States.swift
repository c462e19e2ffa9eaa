import TerminalPrimitives

/// One function for each state of the parser. Each takes a byte and returns whether it used it: a byte that ends a
/// sequence without being part of it is offered again in the state that comes next.
extension KeyParser {
  /// The longest sequence, in bytes. No answer to anything we ask comes near it.
  private static let longestSequence = 64 * 1024

  mutating func accept(_ byte: UInt8, _ inputs: inout [TerminalInput]) -> Bool {
    switch state {
    case .ground: acceptOnGround(byte, &inputs)
    case .scalar: acceptInScalar(byte, &inputs)
    case .escape: acceptAfterEscape(byte, &inputs)
    case .controlSequence: acceptInControlSequence(byte, &inputs)
    case .singleShift: acceptInSingleShift(byte, &inputs)
    case .legacyMouse: acceptInLegacyMouse(byte, &inputs)
    case .string: acceptInString(byte, &inputs)
    case .stringEnd: acceptInStringEnd(byte, &inputs)
    case .paste: preconditionFailure("a paste is collected whole, not byte by byte")
    }
  }

  private mutating func acceptOnGround(_ byte: UInt8, _ inputs: inout [TerminalInput]) -> Bool {
    if byte == LegacyKeys.escape {
      begin(.escape, byte)
    } else if byte < 0x80 {
      inputs.append(.key(LegacyKeys.key(for: byte)))
    } else if UTF8Length.of(lead: byte) != nil {
      begin(.scalar, byte)
    } else {
      inputs.append(.unrecognised([byte]))
    }
    return true
  }

  private mutating func acceptInScalar(_ byte: UInt8, _ inputs: inout [TerminalInput]) -> Bool {
    guard byte & 0b1100_0000 == 0b1000_0000 else { return abandon(&inputs) }
    pending.append(byte)
    let isAlt = pending[0] == LegacyKeys.escape
    let encoded = isAlt ? pending.dropFirst() : pending[...]
    guard encoded.count == encoded.first.flatMap(UTF8Length.of(lead:)) else { return true }
    if let scalar = String(validating: encoded, as: UTF8.self)?.unicodeScalars.first {
      finish(.key(KeyPress(.scalar(scalar), isAlt ? .alt : [])), &inputs)
    } else {
      finish(.unrecognised(pending), &inputs)
    }
    return true
  }

  private mutating func acceptAfterEscape(_ byte: UInt8, _ inputs: inout [TerminalInput]) -> Bool {
    let next = KeyParser.state(introducedBy: byte)
    // A second ESC is Alt before a cursor or function key (rxvt: ESC ESC [ A). Else the first one was a key.
    if pending.count == 2 && next != .controlSequence && next != .singleShift {
      inputs.append(.key(KeyPress(.escape)))
      pending.removeLast()
    }
    if let next {
      begin(next, byte)
    } else if byte < 0x80 {
      finish(altKey(byte), &inputs)
    } else {
      finish(.unrecognised(pending + [byte]), &inputs)
    }
    return true
  }

  private mutating func acceptInControlSequence(_ byte: UInt8, _ inputs: inout [TerminalInput]) -> Bool {
    let body = pending.drop { $0 == LegacyKeys.escape }.dropFirst()
    switch byte {
    // rxvt ends a shifted key's sequence with what is no final byte for anybody else.
    case UInt8(ascii: "$") where !body.isEmpty && body.allSatisfy { (0x30...0x39).contains($0) }:
      complete(byte, &inputs)
    // The Linux console's F1 to F5 are ESC [ [ A to ESC [ [ E.
    case UInt8(ascii: "[") where body.isEmpty:
      return extend(byte, &inputs)
    case 0x20...0x3F:
      return extend(byte, &inputs)
    case UInt8(ascii: "M") where body.isEmpty:
      begin(.legacyMouse, byte)
    case 0x40...0x7E:
      complete(byte, &inputs)
    default:
      return abandon(&inputs)
    }
    return true
  }

  private mutating func acceptInSingleShift(_ byte: UInt8, _ inputs: inout [TerminalInput]) -> Bool {
    switch byte {
    case 0x30...0x3B: return extend(byte, &inputs)
    case 0x40...0x7E: complete(byte, &inputs)
    default: return abandon(&inputs)
    }
    return true
  }

  private mutating func acceptInLegacyMouse(_ byte: UInt8, _ inputs: inout [TerminalInput]) -> Bool {
    pending.append(byte)
    let report = pending.drop { $0 != UInt8(ascii: "M") }.dropFirst()
    guard report.count == 3 else { return true }
    let meaning = MouseReport(legacy: report)?.meaning ?? .unknown
    conclude(meaning, &inputs)
    return true
  }

  private mutating func acceptInString(_ byte: UInt8, _ inputs: inout [TerminalInput]) -> Bool {
    switch byte {
    case 0x07: finish(.unrecognised(pending + [byte]), &inputs)
    case LegacyKeys.escape: begin(.stringEnd, byte)
    case 0x20...0x7E, 0x80...0xFF: return extend(byte, &inputs)
    default: return abandon(&inputs)
    }
    return true
  }

  private mutating func acceptInStringEnd(_ byte: UInt8, _ inputs: inout [TerminalInput]) -> Bool {
    if byte == UInt8(ascii: "\\") {
      finish(.unrecognised(pending + [byte]), &inputs)
      return true
    }
    // The ESC began something else, and the text before it never ended.
    pending.removeLast()
    state = .string
    _ = abandon(&inputs)
    begin(.escape, LegacyKeys.escape)
    return false
  }
}

extension KeyParser {
  /// What the unfinished sequence is worth without the rest: the key that it might have been all along, or its bytes.
  var unfinishedInputs: [TerminalInput] {
    let escapes = pending.prefix { $0 == LegacyKeys.escape }
    let escapeKey = TerminalInput.key(KeyPress(.escape))
    switch state {
    case .ground, .paste:
      return []
    case .escape:
      return escapes.map { _ in escapeKey }
    case .controlSequence, .singleShift, .string:
      guard pending.count == escapes.count + 1 else { return [.unrecognised(pending)] }
      return escapes.dropFirst().map { _ in escapeKey } + [altKey(pending[escapes.count])]
    case .stringEnd:
      guard pending.count == 3 else { return [.unrecognised(pending)] }
      return [altKey(pending[1]), escapeKey]
    case .scalar, .legacyMouse:
      return [.unrecognised(pending)]
    }
  }

  private func altKey(_ byte: UInt8) -> TerminalInput {
    var press = LegacyKeys.key(for: byte)
    press.modifiers.insert(.alt)
    return .key(press)
  }

  /// The state after ESC and this byte; nil if the two are a sequence, or nothing, by themselves.
  private static func state(introducedBy byte: UInt8) -> State? {
    switch byte {
    case LegacyKeys.escape: .escape
    case UInt8(ascii: "["): .controlSequence
    case UInt8(ascii: "O"): .singleShift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"): .string
    case 0x80...0xFF where UTF8Length.of(lead: byte) != nil: .scalar
    default: nil
    }
  }

  mutating func begin(_ next: State, _ byte: UInt8) {
    state = next
    pending.append(byte)
  }

  private mutating func extend(_ byte: UInt8, _ inputs: inout [TerminalInput]) -> Bool {
    guard pending.count < KeyParser.longestSequence else { return abandon(&inputs) }
    pending.append(byte)
    return true
  }

  private mutating func finish(_ input: TerminalInput, _ inputs: inout [TerminalInput]) {
    inputs.append(input)
    returnToGround()
  }

  /// Gives up the sequence so far; the byte at hand is not part of it.
  private mutating func abandon(_ inputs: inout [TerminalInput]) -> Bool {
    inputs += unfinishedInputs
    returnToGround()
    return false
  }

  private mutating func complete(_ byte: UInt8, _ inputs: inout [TerminalInput]) {
    pending.append(byte)
    conclude(ControlSequence(pending)?.meaning ?? .unknown, &inputs)
  }

  private mutating func conclude(_ meaning: ControlSequence.Meaning, _ inputs: inout [TerminalInput]) {
    let bytes = pending
    returnToGround()
    switch meaning {
    case .input(let input): inputs.append(input)
    case .nothing: break
    case .pasteBegins: state = .paste
    case .unknown: inputs.append(.unrecognised(bytes))
    }
  }
}
