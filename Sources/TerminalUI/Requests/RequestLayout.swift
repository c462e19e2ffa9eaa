import SessionModel
import TerminalPrimitives

/// The rows of the request that is looked at, kept as long as they stay the same: a frame draws the few that it shows.
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

  private var key: Key?
  private var body: RequestBody?

  init() {}

  mutating func body(of request: PendingRequest, _ view: RequestView, _ format: RequestFormat) -> RequestBody {
    let entered = EnteredAnswer(view, to: request)
    let wanted = Key(
      digest: request.digest, denyOnly: request.denyOnly, width: format.width,
      repertoire: format.context.repertoire, isUnfolded: view.isUnfolded, entered: entered)
    if let body, key == wanted { return body }
    let made = RequestBody(of: request, isUnfolded: view.isUnfolded, entered: entered, format)
    (key, body) = (wanted, made)
    return made
  }
}
