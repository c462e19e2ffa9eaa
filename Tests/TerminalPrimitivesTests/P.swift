import Testing
import TerminalPrimitives
import TestSupport
@Test func dump() {
  for row in HostileCorpus.rows {
    guard case .text(let t) = row.source, t.utf8.count < 400 else { continue }
    print(row.id, "| P", SafeText.prose(t, in: .unicode).map(\.text), "| E", SafeText.exact(t, in: .unicode).lines.map(\.text), SafeText.exact(t, in: .unicode).warnings.map(\.text), "| A", SafeText.exactLine(t, in: .ascii).text)
  }
}
