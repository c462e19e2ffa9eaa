/// How many columns a scalar takes on every terminal we know.
package enum CharacterWidth {
  /// 1 or 2; 0 for a combining mark, which joins the glyph before it; nil for a scalar that is never printed as itself.
  package static func columns(of scalar: Unicode.Scalar) -> Int? {
    switch ScalarClass(scalar) {
    case .hidden: nil
    case .mark: 0
    case .narrow, .spacingMark: 1
    case .wide: 2
    }
  }
}
