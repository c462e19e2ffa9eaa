import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// What an approval for the session would allow and until when, or why there is none to choose.
enum ScopeView {
  static func rows(
    of request: PendingRequest, _ description: RequestDescription, _ format: RequestFormat
  ) -> [StyledLine] {
    guard let permission = request.permission, request.canBeApproved else { return [] }
    let label = Span("for this session: ", .dim)
    if let scope = description.sessionScope {
      return format.told([label, Span(scope.map { format.clean($0) }.joined(separator: "; "), .text)])
    }
    let isManaged = (permission.request?.facts ?? permission.prompt?.facts)?.managedApprovalRequired ?? false
    return format.told([
      label,
      Span(
        isManaged ? "not offered: your organisation demands a decision each time" : "not offered by the runtime", .dim),
    ])
  }
}
