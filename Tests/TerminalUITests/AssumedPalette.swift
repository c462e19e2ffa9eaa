import Foundation
import TerminalPrimitives

/// The background that a theme is judged on, with the foreground that terminals have there by default.
enum Background: CaseIterable {
  case black, white
}

struct RGB: Equatable {
  let channels: [Double]

  init(_ hexadecimal: UInt32) {
    channels = [16, 8, 0].map { Double(hexadecimal >> $0 & 0xFF) / 255 }
  }

  init(channels: [Double]) { self.channels = channels }

  /// WCAG 2.2, relative luminance.
  var luminance: Double {
    let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}

/// Sixteen colours as terminals ship them: xterm's (XTerm-col.ad) and those of the VGA, which the Linux console has.
struct AssumedPalette {
  let name: String
  private let colors: [RGB]

  static let all = [
    AssumedPalette(
      name: "xterm",
      colors: [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00,
        0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
      ].map(RGB.init)),
    AssumedPalette(
      name: "VGA",
      colors: [
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555, 0xFF5555, 0x55FF55,
        0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
      ].map(RGB.init)),
  ]

  /// Faint text has two thirds of its brightness in VTE and Alacritty.
  private static let faintness = 2.0 / 3.0

  func contrast(of style: Style, on background: Background) -> Double {
    let ground = background == .black ? RGB(0x000000) : RGB(0xFFFFFF)
    let own = background == .black ? colors[7] : RGB(0x000000)
    let color = style.foreground == .standard ? own : colors[Int(style.foreground.rawValue) - 1]
    let isFaint = style.attributes.contains(.dim)
    return Self.ratio(isFaint ? RGB(channels: color.channels.map { $0 * Self.faintness }) : color, ground)
  }

  static func ratio(_ one: RGB, _ other: RGB) -> Double {
    let (lighter, darker) = (max(one.luminance, other.luminance), min(one.luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }
}
