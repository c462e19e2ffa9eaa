import SessionModel
import TerminalPrimitives

/// A shell command taken apart, below the command itself: each simple command with what stands before it, what it runs,
/// and everything that makes it do more than it says.
enum ShellView {
  static func rows(_ shell: ShellAnalysis, of command: String, _ format: RequestFormat) -> [StyledLine] {
    parts(shell, of: command, format)
      + shell.doubts.flatMap { doubt in
        format.told("not sure: \(format.clean(doubt))", .warning)
      }
  }

  /// A command that is one part is not shown twice.
  private static func parts(_ shell: ShellAnalysis, of command: String, _ format: RequestFormat) -> [StyledLine] {
    if shell.parts.count == 1, shell.parts[0].text.utf8.elementsEqual(command.utf8) {
      return remarks(shell.parts[0], lead: .empty, format)
    }
    guard !shell.parts.isEmpty else { return [] }
    let title: SafeText = shell.parts.count == 1 ? "its part:" : "its \(shell.parts.count) parts:"
    return format.told(title, .dim) + shell.parts.flatMap { part($0, format) }
  }

  private static func part(_ part: ShellAnalysis.Part, _ format: RequestFormat) -> [StyledLine] {
    let word = connector(part.connector)
    let lead = RequestFormat.step + word + SafeText(blanks: connectorColumns - word.columns)
    let below = SafeText(blanks: lead.columns)
    let lines = format.exact(part.text).lines.enumerated().flatMap { index, line in
      format.act([Span(line, .code)], lead: [Span(index == 0 ? lead : below, .dim)])
    }
    return lines + remarks(part, lead: below + RequestFormat.step, format)
  }

  private static func remarks(
    _ part: ShellAnalysis.Part, lead: SafeText, _ format: RequestFormat
  ) -> [StyledLine] {
    let remarks = program(of: part, format) + part.marks.map { remark($0, format) }
    guard !remarks.isEmpty else { return [] }
    let separator = Span(" \(format.symbols.dot) ", .dim)
    return format.told(Array(remarks.map { [$0] }.joined(separator: [separator])), lead: [Span(lead, .text)])
  }

  /// What runs, where that is not what the part begins with.
  private static func program(of part: ShellAnalysis.Part, _ format: RequestFormat) -> [Span] {
    guard let program = part.program else { return [Span("which program runs is not written plainly", .warning)] }
    let first = part.text.prefix { !$0.isWhitespace }
    return first.utf8.elementsEqual(program.utf8) ? [] : [Span("runs \(format.clean(program))", .text)]
  }

  private static func remark(_ mark: ShellAnalysis.Mark, _ format: RequestFormat) -> Span {
    Span("\(format.clean(mark.name)): \(format.clean(mark.words))", role(of: mark))
  }

  private static func role(of mark: ShellAnalysis.Mark) -> Role {
    switch mark {
    case .reads, .expansion, .assigns: .text
    case .substitution, .writes, .pipeToShell, .elevated, .bypass, .runsCode: .warning
    }
  }

  /// Columns of the longest connector, and a gap.
  private static let connectorColumns = 10

  private static func connector(_ connector: ShellAnalysis.Part.Connector) -> SafeText {
    switch connector {
    case .first: "first"
    case .then: "then ;"
    case .and: "and &&"
    case .or: "else ||"
    case .pipe: "into |"
    case .background: "beside &"
    case .inside: "inside"
    }
  }
}
