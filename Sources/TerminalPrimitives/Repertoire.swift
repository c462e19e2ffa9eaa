/// What the locale can draw.
package enum Repertoire: Sendable {
  case unicode
  /// Printable ASCII only: every other scalar is spelled out.
  case ascii
}
