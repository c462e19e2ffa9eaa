import SessionModel
import TerminalPrimitives

/// An address, whole and exact; below it the parts on which it depends where it leads, each on its own row.
enum AddressView {
  static func rows(_ part: RequestDescription.Part, _ format: RequestFormat) -> [StyledLine] {
    TextView.rows(part, .strong, format) + parts(of: part.text, format)
  }

  private static func parts(of text: String, _ format: RequestFormat) -> [StyledLine] {
    let address = AddressText(text)
    guard address.isCertain else {
      return format.told("not sure: which host it leads to cannot be told for certain", .warning)
    }
    return row("scheme", address.scheme, role(ofScheme: address.scheme), format)
      + (address.user.map { row("user", $0, .warning, format) + notHost(format) } ?? [])
      + row("host", address.host, .strong, format) + disguises(address, format)
      + (address.port.map { row("port", $0, .text, format) } ?? [])
  }

  /// Columns of the longest name, and a gap.
  private static let nameColumns = 8

  private static func row(
    _ name: SafeText, _ value: String, _ role: Role, _ format: RequestFormat
  ) -> [StyledLine] {
    let lead = RequestFormat.step + name + SafeText(blanks: nameColumns - name.columns)
    return format.act([Span(format.clean(value), role)], lead: [Span(lead, .dim)])
  }

  private static func remark(_ words: SafeText, _ format: RequestFormat) -> [StyledLine] {
    format.told(words, .warning, lead: [Span(SafeText(blanks: RequestFormat.step.columns + nameColumns), .text)])
  }

  private static func notHost(_ format: RequestFormat) -> [StyledLine] {
    remark("sent along; it is not the host, whatever it looks like", format)
  }

  private static func disguises(_ address: AddressText, _ format: RequestFormat) -> [StyledLine] {
    let puny = address.encodedLabels.flatMap {
      remark("punycode: \(format.clean($0)) stands for letters outside ASCII", format)
    }
    return address.isHostASCII ? puny : puny + remark("it has letters outside ASCII: look twice", format)
  }

  private static func role(ofScheme scheme: String) -> Role { scheme == "https" ? .text : .warning }
}
