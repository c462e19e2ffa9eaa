/// The sign that a line of Markdown begins with.
enum SpokenMark: Equatable {
  /// It says nothing.
  case rule
  case heading(String)
  case quote(String)
  /// With what is told instead of the sign: the number of the item, whether a task is done, or nothing.
  case item(String, String)

  /// - Parameter text: a line without blanks before it; nil where it is words.
  init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return nil }
    if Self.isRule(text) {
      self = .rule
    } else if first == "#" {
      let level = scalars.prefix { $0 == "#" }.count
      guard level <= Self.deepestHeading, let words = Self.behind(level, in: text) else { return nil }
      self = .heading(Self.withoutClosingSigns(words))
    } else if first == ">" {
      self = .quote(String(scalars.dropFirst()).trimmingBlanksBefore)
    } else if "-*+".unicodeScalars.contains(first) {
      guard let words = Self.behind(1, in: text) else { return nil }
      self = Self.task(words) ?? .item("", words)
    } else {
      let digits = scalars.prefix { ("0"..."9").contains($0) }.count
      guard (1...Self.mostDigits).contains(digits),
        ".)".unicodeScalars.contains(where: { scalars.dropFirst(digits).first == $0 }),
        let words = Self.behind(digits + 1, in: text)
      else { return nil }
      self = .item("\(String(scalars.prefix(digits + 1))) ", words)
    }
  }

  /// CommonMark 4.2 and 5.2.
  private static let deepestHeading = 6
  private static let mostDigits = 9

  /// What stands behind a sign of so many scalars; nil where no blank ends it.
  private static func behind(_ length: Int, in text: String) -> String? {
    let rest = text.unicodeScalars.dropFirst(length)
    guard rest.first.map({ $0 == " " || $0 == "\t" }) ?? true else { return nil }
    return String(rest).trimmingBlanksBefore
  }

  private static func task(_ words: String) -> SpokenMark? {
    for (sign, word) in [("[ ] ", "to do: "), ("[x] ", "done: "), ("[X] ", "done: ")] where words.hasPrefix(sign) {
      return .item(word, String(words.dropFirst(sign.count)).trimmingBlanksBefore)
    }
    return nil
  }

  /// `## Title ##` is `Title`.
  private static func withoutClosingSigns(_ words: String) -> String {
    let trimmed = words.trimmingBlanks
    let rest = trimmed.unicodeScalars.reversed().drop { $0 == "#" }
    guard rest.count < trimmed.unicodeScalars.count, rest.first.map({ $0 == " " || $0 == "\t" }) ?? true else {
      return trimmed
    }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: rest.reversed())
    return String(kept).trimmingBlanks
  }

  /// Three or more of one sign, or a line of `=` below a heading.
  private static func isRule(_ text: String) -> Bool {
    let signs = text.unicodeScalars.filter { $0 != " " && $0 != "\t" }
    guard let sign = signs.first, signs.allSatisfy({ $0 == sign }) else { return false }
    return sign == "=" ? signs.count > 1 : signs.count >= shortestRule && "-*_".unicodeScalars.contains(sign)
  }

  /// CommonMark 4.1.
  private static let shortestRule = 3
}
