import TerminalPrimitives
import TerminalUI
import Testing

/// What each theme's colours come to in two palettes that terminals ship with, by the formula of WCAG 2.2.
@Suite struct ThemeContrastTests {
  /// Roles that help the eye and say nothing that stands nowhere else, and the sign of a token that is set off anyway.
  private static let quiet: Set<Role> = [.dim, .rule, .placeholder, .syntaxComment, .mark]
  /// Read by cameras, with a background of their own.
  private static let judged = Role.allCases.filter { $0 != .codeLight && $0 != .codeDark }
  /// What is read at length, and everything that a person must not overlook when it has no colour.
  private static let read: Set<Role> = [
    .text, .strong, .emphasis, .codeBlock, .tool, .key, .status, .statusStrong, .selection, .bar,
  ]

  private struct Place: CustomStringConvertible {
    let palette: AssumedPalette
    let background: Background
    var description: String { "\(palette.name) on \(background)" }

    func ratio(_ style: Style) -> Double { palette.contrast(of: style, on: background) }
  }

  private static func places(_ backgrounds: [Background]) -> [Place] {
    AssumedPalette.all.flatMap { palette in backgrounds.map { Place(palette: palette, background: $0) } }
  }

  @Test(arguments: judged) func `the dark theme is readable on black`(role: Role) {
    for place in Self.places([.black]) {
      #expect(place.ratio(Theme(.dark).style(role)) >= (Self.quiet.contains(role) ? 3 : 4.5), "\(place)")
    }
  }

  @Test(arguments: judged) func `the light theme is readable on white`(role: Role) {
    for place in Self.places([.white]) {
      #expect(place.ratio(Theme(.light).style(role)) >= (Self.quiet.contains(role) ? 3 : 4.5), "\(place)")
    }
  }

  @Test(arguments: judged, [ThemeName.highContrast, .monochrome])
  func `the themes without colours are readable on both, the first more than enough`(role: Role, name: ThemeName) {
    for place in Self.places(Background.allCases) {
      let least = name == .highContrast ? 7 : Self.quiet.contains(role) ? 3 : 4.5
      #expect(place.ratio(Theme(name).style(role)) >= least, "\(place)")
    }
  }

  @Test(arguments: judged)
  func `the default theme is told from both backgrounds, and what is read at length is readable on both`(role: Role) {
    for place in Self.places(Background.allCases) {
      #expect(place.ratio(Theme.standard.style(role)) >= (Self.read.contains(role) ? 4.5 : 3), "\(place)")
    }
  }

  @Test func `no colour is better than that on both backgrounds, so that the default theme asks for no more`() {
    let colors = Color.allCases.filter { $0 != .standard }
    let good = colors.filter { color in
      Self.places(Background.allCases).allSatisfy { $0.ratio(Style(color)) >= 4.5 }
    }
    #expect(good == [])
    let fair = colors.filter { color in Self.places(Background.allCases).allSatisfy { $0.ratio(Style(color)) >= 3 } }
    #expect(fair == [.magenta, .brightRed, .brightBlue])
  }

  @Test func `the contrast is that of WCAG's own examples`() {
    #expect(AssumedPalette.ratio(RGB(0x000000), RGB(0xFFFFFF)) == 21)
    #expect(abs(AssumedPalette.ratio(RGB(0x777777), RGB(0xFFFFFF)) - 4.48) < 0.01)
  }

  @Test(arguments: ThemeName.allCases) func `a warning does not look like the name of who speaks`(name: ThemeName) {
    let theme = Theme(name)
    for label in [Role.agent, .you, .tool] { #expect(theme.style(.warning) != theme.style(label)) }
  }

  /// Roles that only a colour tells apart, and what says the same without it.
  private static let signs: [Set<Role>: String] = [
    [.success, .running, .error, .warning]: "a sign or a word stands beside each",
    [.added, .removed, .hunk]: "a line begins with +, - or @@",
    [.you, .agent, .tool]: "each is named",
    [.syntaxComment, .syntaxString, .syntaxKeyword, .syntaxNumber, .syntaxType, .code, .codeBlock, .text]:
      "code says it itself, and inline code keeps its ticks",
    [.heading, .strong, .key, .statusStrong, .status, .link, .emphasis]: "headings keep their #, links their address",
    [.match, .currentMatch, .unread]: "the search says its count, and the line its words",
    [.codeLight, .codeDark]: "a code for cameras, in black and white",
    [.dim, .rule, .placeholder]: "each is words of its own, or a line",
    [.mark, .selection, .bar, .barUrgent]: "tokens are \\u{…}, bars have their words, selections their sign",
  ]

  @Test func `every role belongs to a group with signs of its own`() {
    let known = Self.signs.keys.reduce(into: Set<Role>()) { $0.formUnion($1) }
    #expect(known == Set(Role.allCases))
    #expect(Self.signs.keys.reduce(0) { $0 + $1.count } == known.count)
  }
}
