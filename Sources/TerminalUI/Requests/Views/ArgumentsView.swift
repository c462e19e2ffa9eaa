import JSONRPC
import SessionModel
import TerminalPrimitives

/// JSON as a tree of indented keys. Every key and every scalar is exact; texts stand in quotation marks, so that none
/// can be taken for a number or for a key.
struct ArgumentsView {
  private let format: RequestFormat
  private(set) var rows: [StyledLine] = []
  private var hiddenCount = 0

  static func rows(_ value: JSONValue, label: String?, _ format: RequestFormat) -> [StyledLine] {
    var view = ArgumentsView(format: format)
    let name = format.clean(label ?? "arguments")
    view.append(value, under: "\(name):", depth: 0)
    let bytes = RequestFormat.bytes(JSONWriter.bytes(of: value).count)
    return view.rows + format.told("(\(bytes) of JSON\(RequestFormat.hidden(view.hiddenCount)))", .dim)
  }

  private init(format: RequestFormat) { self.format = format }

  private mutating func append(_ value: JSONValue, under name: SafeText, depth: Int) {
    switch value {
    case .object(let object) where !object.members.isEmpty:
      appendName(name, depth)
      for member in object.members { append(member.value, under: "\(clean(member.key)):", depth: depth + 1) }
    case .array(let elements) where !elements.isEmpty:
      appendName(name, depth)
      for element in elements { append(element, under: "-", depth: depth + 1) }
    case .string(let text): append(text: text, under: name, depth)
    case .unreadable: appendScalar("(not read: nested too deeply)", .warning, under: name, depth)
    case .null, .bool, .integer, .number, .array, .object:
      let text = String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
      appendScalar(format.clean(text), .text, under: name, depth)
    }
  }

  private mutating func append(text: String, under name: SafeText, _ depth: Int) {
    let exact = format.exact(text)
    hiddenCount += exact.hiddenCount
    if exact.lines.count == 1 {
      appendScalar("\"\(exact.lines[0])\"", .strong, under: name, depth)
    } else {
      appendName("\(name) \(format.counts(exact))", depth)
      let bar = Span(indent(depth + 1) + format.symbols.quote + " ", .dim)
      rows += exact.lines.flatMap { format.act([Span($0, .strong)], lead: [bar]) }
    }
    rows += format.warnings(exact)
  }

  private mutating func appendName(_ name: SafeText, _ depth: Int) {
    rows += format.act([Span(name, .dim)], lead: [Span(indent(depth), .text)])
  }

  private mutating func appendScalar(_ value: SafeText, _ role: Role, under name: SafeText, _ depth: Int) {
    rows += format.act([Span("\(name) ", .dim), Span(value, role)], lead: [Span(indent(depth), .text)])
  }

  private mutating func clean(_ key: String) -> SafeText {
    let exact = format.exact(key)
    hiddenCount += exact.hiddenCount
    return format.clean(key)
  }

  /// Far enough in to see what belongs to what; what is nested deeper than a third of a row stands no further in.
  private func indent(_ depth: Int) -> SafeText { SafeText(blanks: min(2 * depth, format.width / 3)) }
}
