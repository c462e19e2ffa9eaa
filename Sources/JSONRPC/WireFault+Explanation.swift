extension WireFault {
  /// One sentence for a person, in printable ASCII: what the peer said is in it only escaped and cut.
  package var explanation: String {
    switch self {
    case .headerBadName(let found): "A header name is malformed: \(found.quoted)."
    case .headerMissingLength: "A header has no Content-Length."
    case .headerBadLength(let found): "A Content-Length cannot be used: \(found.quoted)."
    case .headerConflict(let first, let second): "A header gives two lengths, \(first) and \(second)."
    case .headerTooMany(let limit): "A header has more than \(limit) lines."
    case .headerTooLong(let limit): "A header is longer than \(limit) bytes."
    case .unknownCharset(let found): "A message is not in UTF-8: \(found.quoted)."
    case .lineEnding(let found): "A header line does not end with CR LF: \(found.quoted)."
    case .strayOutput(let found): "There is other text between the messages: \(found.quoted)."
    case .wrongProtocol(let found): "The other side speaks another protocol: \(found.quoted)."
    case .stalled(let duration): "A message stopped arriving for \(duration.inSeconds)."
    case .endedMidFrame(nil): "The stream ended inside a header."
    case .endedMidFrame(let missing?): "The stream ended \(missing) bytes before the end of a message."
    case .errorBudget(let limit): "More than \(limit) messages in a row could not be read."
    case .slow(let duration): "A message has not gone on arriving for \(duration.inSeconds)."
    case .oversize(let bytes): "A message of \(bytes) bytes was skipped."
    case .empty: "A message is empty."
    case .syntax(let expected, let offset, let found):
      "A message is not JSON: \(expected) was expected at byte \(offset), not \(found.quoted)."
    case .tooManyValues(let limit): "A message has more than \(limit) values."
    case .encoding(let offset): "Bytes that are not UTF-8 were replaced, the first at byte \(offset)."
    case .loneSurrogate(let offset): "Half characters were replaced, the first at byte \(offset)."
    case .duplicateKey(let key): "A message has the key \(key.quoted) twice."
    case .tooDeep(let limit): "Parts nested deeper than \(limit) levels were left off."
    case .invalidMessage(let reason): "A message is not JSON-RPC 2.0: \(reason)."
    case .unexpectedResponse(let id): "An answer came that nobody waits for, to call \(id.quoted)."
    case .peerParseError(let error): "The other side could not read a message of ours (error \(error.code))."
    case .methodNotFound(let method):
      "The other side asked for \(ByteExcerpt(method.utf8).quoted), which is not offered."
    case .unknownNotification(let method): "The notification \(ByteExcerpt(method.utf8).quoted) is unknown."
    }
  }
}

extension ByteExcerpt {
  fileprivate var quoted: String { omittedBytes == 0 ? "\"\(text)\"" : "\"\(text)\" and \(omittedBytes) bytes more" }
}

extension MessageID {
  fileprivate var quoted: String {
    switch self {
    case .number(let number): String(number)
    case .string(let text): ByteExcerpt(text.utf8).quoted
    }
  }
}

extension Duration {
  fileprivate var inSeconds: String { "\(components.seconds) s" }
}
