import SessionModel
import TerminalPrimitives
import TerminalUI
import Testing

@Suite struct TextThemeTests {
  @Test(arguments: Role.allCases) func `the monochrome theme has no colours`(role: Role) {
    let style = Theme.monochrome.style(role)
    #expect(style == Style(.standard, on: .standard, style.attributes))
  }

  @Test(arguments: ThemeName.allCases) func `only a code for cameras has a background, which others might clash with`(
    name: ThemeName
  ) {
    for role in Role.allCases where role != .codeLight && role != .codeDark {
      #expect(Theme(name).style(role).background == .standard, "\(role)")
    }
  }

  @Test func `the signs follow what the locale can draw`() {
    let context = RenderContext(
      theme: .standard, repertoire: .ascii, now: Moment(uptime: 0), utcOffsetSeconds: 0)
    #expect(context.theme.symbols == .ascii)
  }

  @Test func `every sign has a twin in ASCII, and all but the ellipsis are one column wide`() {
    for child in Mirror(reflecting: Symbols.ascii).children {
      let sign = child.value as? SafeText
      #expect(sign?.text.utf8.allSatisfy { 0x20...0x7E ~= $0 } == true)
      #expect(sign?.columns == 1 || child.label == "ellipsis")
    }
    for child in Mirror(reflecting: Symbols.unicode).children {
      #expect((child.value as? SafeText)?.columns == 1, "\(child.label ?? "")")
    }
  }

  @Test func `a line that is too long ends in an ellipsis`() {
    let line = StyledLine([Span("abc", .text), Span("日本語", .strong)])
    #expect(line.truncated(to: 9, ellipsis: "…") == line)
    #expect(line.truncated(to: 8, ellipsis: "…").text == "abc日本…")
    #expect(line.truncated(to: 7, ellipsis: "…").text == "abc日…")
    #expect(line.truncated(to: 3, ellipsis: "…").text == "ab…")
    #expect(line.truncated(to: 0, ellipsis: "…").text == "")
    #expect(line.truncated(to: 2, ellipsis: "...").text == "..")
  }
}
