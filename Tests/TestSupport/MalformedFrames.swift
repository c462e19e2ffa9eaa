package import JSONRPC

import Foundation

/// One stream of `Corpora/malformed_frames.jsonl`: bytes of a peer that misbehaves, and what must become of them.
package struct MalformedFrameRow: Sendable {
  package enum Ending: Sendable { case endOfStream, hold }

  package struct Expectation: Sendable {
    /// Fault codes of which one must be reported; empty when there must be none.
    package let faults: Set<String>
    package let connectionSurvives: Bool
    /// Whether the event at the end of the stream must be shown.
    package let probeIsSeen: Bool
  }

  package let id: String
  /// What kind of fault it is, such as `header` or `json`.
  package let family: String
  package let bytes: MalformedBytes
  package let ending: Ending
  package let expectation: Expectation
  /// How long the peer waits before each byte; nil when it does not.
  package let delayPerByte: Duration?

  /// All rows, in the order of the file.
  package static func all() throws -> [MalformedFrameRow] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Corpora/malformed_frames.jsonl")
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { line in
      try JSONDecoder().decode(Source.self, from: line).row
    }
  }
}

extension MalformedFrameRow {
  /// The same stream with at most so many repeated frames. What is repeated inside one frame stays.
  package func repeatingFrames(atMost limit: Int) -> MalformedFrameRow {
    guard case .repeated(let prefix, let unit, let count, let suffix) = bytes.body, prefix.isEmpty else { return self }
    return MalformedFrameRow(
      id: id, family: family,
      bytes: MalformedBytes(body: .repeated(prefix: prefix, unit, count: min(count, limit), suffix: suffix)),
      ending: ending, expectation: expectation, delayPerByte: delayPerByte)
  }

  /// Writes the stream to the connection at the other end of `channel`, moving `clock` where the peer is slow. Returns
  /// when all of it was taken and handled, or the connection has closed.
  package func play(into channel: InMemoryChannel, clock: ManualClock) async {
    do throws(ChannelError) {
      for chunk in bytes {
        guard let delayPerByte else {
          try await write(chunk, into: channel)
          continue
        }
        for byte in chunk {
          await letAlarmBeSet(on: clock)
          clock.advance(by: delayPerByte)
          try await write([byte], into: channel)
        }
      }
      if ending == .endOfStream { await channel.close() }
    } catch {
      // The connection has closed and wants no more: that is for the expectation to judge.
    }
  }

  /// A connection sets its alarm in a task of its own, if it needs one; that must not come after the time has moved.
  private func letAlarmBeSet(on clock: ManualClock) async {
    for _ in 0..<100 where clock.deadlines.isEmpty { await Task.yield() }
  }

  private func write(_ bytes: [UInt8], into channel: InMemoryChannel) async throws(ChannelError) {
    try await channel.write(bytes)
    await channel.drain()
  }
}

/// The bytes of a row, made piece by piece, so that a stream of 200 MB needs no 200 MB.
package struct MalformedBytes: Sequence, Sendable {
  enum Body: Sendable {
    case whole([UInt8])
    case repeated(prefix: [UInt8], [UInt8], count: Int, suffix: [UInt8])
    /// One frame for each number, which replaces the placeholder in the template.
    case numbered(template: String, placeholder: String, Range<Int>, suffix: [UInt8])
  }

  /// Pieces are filled up to this size, as a pipe would.
  private static let pieceSize = 64 << 10

  let body: Body

  package func makeIterator() -> AnyIterator<[UInt8]> {
    switch body {
    case .whole(let bytes):
      return AnyIterator(CollectionOfOne(bytes).makeIterator())
    case .repeated(let prefix, let unit, let count, let suffix):
      return Self.pieces(prefix, count: count, suffix) { _ in unit }
    case .numbered(let template, let placeholder, let numbers, let suffix):
      return Self.pieces([], count: numbers.count, suffix) { index in
        let body = template.replacingOccurrences(of: placeholder, with: String(numbers.lowerBound + index))
        return FrameEncoder.frame(Array(body.utf8))
      }
    }
  }

  private static func pieces(
    _ prefix: [UInt8], count: Int, _ suffix: [UInt8], unit: @escaping (Int) -> [UInt8]
  ) -> AnyIterator<[UInt8]> {
    var buffer = prefix
    var made = 0
    var isFinished = false
    return AnyIterator {
      while made < count, buffer.count < pieceSize {
        buffer += unit(made)
        made += 1
      }
      if made == count, !isFinished {
        buffer += suffix
        isFinished = true
      }
      defer { buffer.removeFirst(Swift.min(pieceSize, buffer.count)) }
      return buffer.isEmpty ? nil : Array(buffer.prefix(pieceSize))
    }
  }
}

/// A line of the file.
private struct Source: Decodable {
  struct Expected: Decodable {
    let error: String
    let error_any_of: [String]?
    let connection: String
    let probe_seen: Bool
  }

  struct Generator: Decodable {
    let prefix_b64, repeat_b64, body_template_b64, placeholder: String?
    let from: Int?
    let count: Int
    let suffix_b64: String
  }

  struct Unreadable: Error { let id: String }

  let id: String
  let `class`: String
  let after: String
  let expect: Expected
  let b64: String?
  let gen: Generator?
  let delay_ms_per_byte: Int?

  var row: MalformedFrameRow {
    get throws {
      let faults = expect.error == "none" ? [] : Set([expect.error] + (expect.error_any_of ?? []))
      return MalformedFrameRow(
        id: id, family: `class`, bytes: MalformedBytes(body: try body),
        ending: after == "eof" ? .endOfStream : .hold,
        expectation: .init(
          faults: faults, connectionSurvives: expect.connection == "survives", probeIsSeen: expect.probe_seen),
        delayPerByte: delay_ms_per_byte.map { .milliseconds($0) })
    }
  }

  private var body: MalformedBytes.Body {
    get throws {
      guard let gen else { return .whole(try bytes(b64)) }
      let suffix = try bytes(gen.suffix_b64)
      if let unit = gen.repeat_b64 {
        return .repeated(prefix: try bytes(gen.prefix_b64), try bytes(unit), count: gen.count, suffix: suffix)
      }
      guard let from = gen.from, let placeholder = gen.placeholder else { throw Unreadable(id: id) }
      let template = String(decoding: try bytes(gen.body_template_b64), as: UTF8.self)
      return .numbered(template: template, placeholder: placeholder, from..<from + gen.count, suffix: suffix)
    }
  }

  private func bytes(_ base64: String?) throws -> [UInt8] {
    guard let data = base64.flatMap({ Data(base64Encoded: $0) }) else { throw Unreadable(id: id) }
    return Array(data)
  }
}
