import JSONRPC

/// A message or a reasoning on its way in pieces. It begins with its first event and ends with the whole text.
struct PlayingStream: Equatable, Sendable {
  private enum Next: Equatable, Sendable {
    case beginning
    case piece(from: Int)
    case whole
    case nothing
  }

  private let template: StreamTemplate
  private let scalars: [Unicode.Scalar]
  /// What earlier streams of the same name have sent.
  private let before: String
  private var next: Next

  /// `before` is nil when nothing of that name was streamed yet.
  init(_ template: StreamTemplate, continuing before: String?) {
    self.template = template
    self.before = before ?? ""
    scalars = Array(template.text.unicodeScalars)
    next = before == nil && template.kind == .message ? .beginning : .piece(from: 0)
    if scalars.isEmpty, next == .piece(from: 0) { next = .whole }
  }

  var id: String { template.name }

  /// The pause before the next event; nil when there is none.
  var pause: Duration? {
    switch next {
    case .beginning, .whole: .zero
    case .piece: template.pause
    case .nothing: nil
    }
  }

  /// What a later stream of the same name goes on from; nil when this one ends the text.
  var openText: String? { template.isUnfinished ? text : nil }

  private var text: String { before + template.text }

  /// The next event; nil when an unfinished stream has come to its end.
  mutating func advance() -> WorkerEvent? {
    switch next {
    case .beginning:
      next = scalars.isEmpty ? .whole : .piece(from: 0)
      return WorkerEvent(type: "assistant.message_start", data: ["messageId": .string(id)])
    case .piece(let start):
      let end = min(start + template.chunk, scalars.count)
      next = end < scalars.count ? .piece(from: end) : template.isUnfinished ? .nothing : .whole
      return piece(Self.text(scalars[start..<end]))
    case .whole:
      next = .nothing
      return template.isUnfinished ? nil : whole
    case .nothing:
      return nil
    }
  }

  private func piece(_ text: String) -> WorkerEvent {
    switch template.kind {
    case .message:
      WorkerEvent(
        type: "assistant.message_delta",
        data: withParent(["messageId": .string(id), "deltaContent": .string(text)]))
    case .reasoning:
      WorkerEvent(
        type: "assistant.reasoning_delta", data: ["reasoningId": .string(id), "deltaContent": .string(text)])
    }
  }

  private var whole: WorkerEvent {
    switch template.kind {
    case .message:
      WorkerEvent(
        type: "assistant.message",
        data: withParent(["messageId": .string(id), "content": .string(text), "toolRequests": []]))
    case .reasoning:
      WorkerEvent(type: "assistant.reasoning", data: ["reasoningId": .string(id), "content": .string(text)])
    }
  }

  private func withParent(_ data: JSONValue) -> JSONValue {
    guard let parent = template.parentToolCall, case .object(var object) = data else { return data }
    object.set("parentToolCallId", .string(parent))
    return .object(object)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
