import CTerm
import TerminalPrimitives

/// ncurses names two colours by a pair number that must be defined before it is used. Pairs are defined as styles need
/// them; a terminal has a few dozen or many thousand, and drawing with one that could not be defined crashes ncurses.
struct ColorPairs {
  /// Two colours as ncurses counts them: 0–15, and -1 for the terminal's own.
  struct Combination: Hashable {
    let foreground: Int32
    let background: Int32
    static let standard = Combination(foreground: -1, background: -1)
  }

  private let depth: ColorDepth
  /// Pair 0 is the terminal's own two colours.
  private var numbers: [Combination: Int32] = [.standard: 0]

  init(depth: ColorDepth) {
    self.depth = depth
  }

  /// The pair for this style's colours; 0 when the terminal has no colours, or no pair left.
  mutating func number(for style: Style) -> Int32 {
    let combination = combination(for: style)
    if let known = numbers[combination] { return known }
    let next = Int32(numbers.count)
    guard cterm_define_pair(next, combination.foreground, combination.background) == OK else { return 0 }
    numbers[combination] = next
    return next
  }

  /// Whether the foreground is told from its dark twin by bold alone.
  func needsBold(_ style: Style) -> Bool {
    depth == .eight && style.foreground.isBright
  }

  private func combination(for style: Style) -> Combination {
    switch depth {
    case .none: .standard
    case .eight: Combination(foreground: style.foreground.dark.number, background: style.background.dark.number)
    case .sixteen: Combination(foreground: style.foreground.number, background: style.background.number)
    }
  }
}

extension Color {
  /// ANSI counts eight dark colours, then the same eight bright.
  private static let brightOffset: UInt8 = 8

  var isBright: Bool { rawValue >= Color.brightBlack.rawValue }

  var dark: Color {
    isBright ? Color(rawValue: rawValue - Color.brightOffset) ?? .standard : self
  }

  fileprivate var number: Int32 { Int32(rawValue) - 1 }
}
