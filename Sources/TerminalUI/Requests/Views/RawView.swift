import JSONRPC
import SessionModel
import TerminalPrimitives

/// A request of which only its JSON is known: folded to a line that says how large it is and what it names.
enum RawView {
  static func folded(_ value: JSONValue, canBeApproved: Bool, _ format: RequestFormat) -> [StyledLine] {
    let bytes = RequestFormat.bytes(JSONWriter.bytes(of: value).count)
    let text: SafeText = "\(format.symbols.folded) everything that came: \(bytes) of JSON\(members(of: value, format))"
    let digest = StyledLine([Span(RequestFormat.margin, .text), Span(text, .strong)])
    let reason: SafeText = canBeApproved ? "; it can be approved when all of it was seen" : ""
    let unfolds = [Span(format.key(.unfoldRequest), .key), Span(" unfolds it\(reason)", .warning)]
    return [digest.truncated(to: format.width, ellipsis: format.symbols.ellipsis)] + format.told(unfolds)
  }

  static func unfolded(_ value: JSONValue, _ format: RequestFormat) -> [StyledLine] {
    ArgumentsView.rows(value, label: "everything that came", format)
  }

  private static func members(of value: JSONValue, _ format: RequestFormat) -> SafeText {
    guard let members = value.object?.members, !members.isEmpty else { return "" }
    return ": \(members.map { format.clean($0.key) }.joined(separator: ", "))"
  }
}
