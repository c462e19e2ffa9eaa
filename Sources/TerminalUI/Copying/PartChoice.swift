import TerminalPrimitives

/// The parts of an entry, numbered, of which one is to be copied.
package struct PartChoice: Equatable, Sendable {
  let parts: [CopyText]

  /// One digit chooses; more parts than digits are reached by `/copy N`.
  static let most = 9

  /// Nil where there is nothing to choose from.
  init?(_ parts: [CopyText]) {
    guard parts.count > 1 else { return nil }
    self.parts = parts
  }

  subscript(_ key: KeyPress) -> CopyText? {
    guard case .scalar(let scalar) = key.key, key.modifiers.isEmpty, ("1"..."9").contains(scalar) else { return nil }
    let index = Int(scalar.value) - 0x31
    return parts.indices.contains(index) ? parts[index] : nil
  }

  /// The first `count` parts, how many more there are, and how to choose none.
  func hints(showing count: Int) -> [Hint] {
    let rest = parts.count - count
    let more = rest > 0 ? [Hint("more", named: "+\(rest)")] : []
    return parts.prefix(count).enumerated().map { Hint($1.label, named: "\($0 + 1)") } + more
      + [Hint("copies nothing", .backToComposer, in: .everywhere)]
  }
}
