/// What a program has said to its terminal beside the cells: titles, notices, bells, read from the bytes it wrote.
struct TerminalTrace: Equatable {
  private(set) var titles: [String] = []
  /// What else was asked by `OSC`, but links: notices by `OSC 9` and `OSC 777`, copies by `OSC 52`.
  private(set) var notices: [String] = []
  /// Those that end no sequence.
  private(set) var bells = 0
  /// How often the shell's title was kept aside, and brought back.
  private(set) var titlesSaved = 0
  private(set) var titlesRestored = 0

  init(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self)[...]
    while let mark = rest.firstIndex(where: { $0 == "\u{1b}" || $0 == "\u{7}" }) {
      rest = rest[mark...]
      if rest.hasPrefix("\u{7}") {
        bells += 1
        rest = rest.dropFirst()
      } else if rest.hasPrefix("\u{1b}]"), let end = rest.dropFirst().firstIndex(where: Self.endsCommand) {
        read(rest[..<end].dropFirst(2))
        rest = rest[end...].dropFirst(rest[end...].hasPrefix("\u{1b}\\") ? 2 : 1)
      } else {
        if rest.hasPrefix("\u{1b}[22;0;0t") { titlesSaved += 1 }
        if rest.hasPrefix("\u{1b}[23;0;0t") { titlesRestored += 1 }
        rest = rest.dropFirst()
      }
    }
  }

  private mutating func read(_ command: Substring) {
    let parts = command.split(separator: ";", maxSplits: 1)
    guard parts.count == 2 else { return }
    switch parts[0] {
    case "0": titles.append(String(parts[1]))
    case "8": break
    default: notices.append(String(command))
    }
  }

  private static func endsCommand(_ character: Character) -> Bool { character == "\u{7}" || character == "\u{1b}" }
}
