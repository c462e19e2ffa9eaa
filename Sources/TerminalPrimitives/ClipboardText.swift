/// Text from outside that may be pasted elsewhere: lines of visible text, without what could act where it is pasted or
/// deceive who pastes it.
package struct ClipboardText: Equatable, Sendable {
  package let text: String
  /// How many scalars were left out.
  package let removedCount: Int

  package var byteCount: Int { text.utf8.count }

  /// CR LF is a line feed. Other controls, marks of direction, and what is never seen are left out; joiners and
  /// variation selectors stay, since emoji and some scripts need them.
  package init(cleaning source: String) {
    guard source.unicodeScalars.contains(where: \.isLeftOutOfClipboard) else {
      (text, removedCount) = (source, 0)
      return
    }
    var kept = String.UnicodeScalarView()
    var removed = 0
    var previous: Unicode.Scalar?
    for scalar in source.unicodeScalars {
      if previous == "\r", scalar == "\n" { removed -= 1 }
      if scalar.isLeftOutOfClipboard { removed += 1 } else { kept.append(scalar) }
      previous = scalar
    }
    (text, removedCount) = (String(kept), removed)
  }
}

extension Unicode.Scalar {
  fileprivate var isLeftOutOfClipboard: Bool {
    switch value {
    case 0x09, 0x0A: false
    // C0, DEL, C1; soft hyphen; Arabic letter mark; zero-width space and marks of direction; separators and embeddings;
    // invisible operators and isolates; byte order mark; interlinear annotation; tags.
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
