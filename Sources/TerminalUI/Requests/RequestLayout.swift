import SessionModel
import TerminalPrimitives

/// Descriptions of the waiting requests, and the rows of the one that is looked at, kept as long as they stay the same.
struct RequestLayout: Sendable {
  private struct Key: Equatable {
    let digest: RequestDigest
    /// A reason may be added to what stays the same.
    let denyOnly: [DenyOnlyReason]
    let width: Int
    let repertoire: Repertoire
    let isUnfolded: Bool
    let entered: EnteredAnswer?
  }

  private struct Known {
    let denyOnly: [DenyOnlyReason]
    let description: RequestDescription
  }

  private var descriptions: [RequestDigest: Known] = [:]
  private var key: Key?
  private var body: RequestBody?

  init() {}

  mutating func description(of request: PendingRequest, in queue: RequestQueue) -> RequestDescription {
    if let known = descriptions[request.digest], known.denyOnly == request.denyOnly { return known.description }
    let waiting = Set(queue.requests.map(\.digest))
    descriptions = descriptions.filter { waiting.contains($0.key) }
    let description = RequestDescription(request)
    descriptions[request.digest] = Known(denyOnly: request.denyOnly, description: description)
    return description
  }

  mutating func body(
    of request: PendingRequest, _ description: RequestDescription, _ view: RequestView, _ format: RequestFormat
  ) -> RequestBody {
    let entered = EnteredAnswer(view, to: request)
    let wanted = Key(
      digest: request.digest, denyOnly: request.denyOnly, width: format.width,
      repertoire: format.context.repertoire, isUnfolded: view.isUnfolded, entered: entered)
    if let body, key == wanted { return body }
    let made = RequestBody(of: request, description, isUnfolded: view.isUnfolded, entered: entered, format)
    (key, body) = (wanted, made)
    return made
  }
}
