/// A literal of ours is safe text. `StaticString` keeps variables out, and an interpolation admits only text that is
/// already safe and whole numbers, so that foreign text cannot slip in.
extension SafeText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: StaticString) {
    let text = value.description
    // Nearly all literals, hundreds in every frame, are ASCII, which needs no cleaning.
    guard !text.isEmpty, text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) else {
      self = SafeText.proseLine(text, in: .unicode)
      return
    }
    self.init(pieces: [Piece(text: text, kind: .plain, columns: text.utf8.count)])
  }

  package init(stringInterpolation: StringInterpolation) {
    var builder = stringInterpolation.builder
    self = builder.finish()
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var builder = SafeTextBuilder()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: StaticString) {
      builder.append(SafeText(stringLiteral: literal))
    }

    package mutating func appendInterpolation(_ text: SafeText) {
      builder.append(text)
    }

    package mutating func appendInterpolation(_ number: some BinaryInteger) {
      builder.append(narrow: String(number))
    }
  }
}
