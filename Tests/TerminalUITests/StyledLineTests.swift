import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct StyledLineTests {
  private static let address = "https://example.org/issues/7"
  private let line = StyledLine([Span("see ", .text), Span(address: Self.address, in: .unicode)])

  private func links(_ line: StyledLine) -> [String?] { line.spans.map { $0.link?.address } }

  @Test func `an address that is cut short is still a link to the whole`() {
    let short = line.truncated(to: 20, ellipsis: "…")
    #expect(short.text == "see https://example…")
    #expect(links(short) == [nil, Self.address, nil])
  }

  @Test func `an address with a match in it is still a link`() {
    let found = line.highlighting([12..<19], as: .match)
    #expect(found.spans.map(\.text.text) == ["see ", "https://", "example", ".org/issues/7"])
    #expect(found.spans.map(\.role) == [.text, .link, .match, .link])
    #expect(links(found) == [nil, Self.address, Self.address, Self.address])
  }
}
