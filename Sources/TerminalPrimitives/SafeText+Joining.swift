extension SafeText {
  /// `text` so many times, as for a rule across the screen.
  package init(repeating text: SafeText, count: Int) {
    self = Array(repeating: text, count: count).joined(separator: .empty)
  }
}

extension Sequence<SafeText> {
  package func joined(separator: SafeText) -> SafeText {
    var builder = SafeTextBuilder()
    for (index, text) in enumerated() {
      if index > 0 { builder.append(separator) }
      builder.append(text)
    }
    return builder.finish()
  }
}
