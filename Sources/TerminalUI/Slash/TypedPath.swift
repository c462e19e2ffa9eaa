import TerminalPrimitives

/// The path of a file as a person types it behind a command: as it is, in quotation marks of either kind, or with a
/// backslash before each blank, as for a shell.
struct TypedPath: Equatable {
  let path: String
  let isQuoted: Bool

  init(_ typed: String) {
    let inside = Self.inside(of: typed, mark: "'") ?? Self.inside(of: typed, mark: "\"").map(Self.withoutEscapes)
    path = inside ?? typed.replacing("\\ ", with: " ")
    isQuoted = inside != nil
  }

  /// What was typed of a path so far, without the mark that it begins with; nil where its quotation is closed.
  init?(unfinished typed: String) {
    guard !TypedPath(typed).isQuoted else { return nil }
    let mark = typed.first.flatMap { "\"'".contains($0) ? $0 : nil }
    path = mark == nil ? TypedPath(typed).path : String(typed.dropFirst())
    isQuoted = false
  }

  /// How a path is typed.
  /// - Parameter goesOn: whether more of it will be typed, so that quotation marks stay open.
  static func typed(_ path: String, goesOn: Bool) -> String {
    let mark = path.contains("'") ? "\"" : "'"
    let isPlain = TypedPath(path).path == path && path.first.map { !"\"'".contains($0) } ?? true
    if isPlain, path.last?.isWhitespace != true { return path }
    return mark + path + (goesOn ? "" : mark)
  }

  /// Nil where one mark of this kind stands at each end, and nothing between them ends the quotation.
  private static func inside(of typed: String, mark: Unicode.Scalar) -> String? {
    let scalars = typed.unicodeScalars
    guard scalars.count > 2, scalars.first == mark, scalars.last == mark else { return nil }
    return String(scalars.dropFirst().dropLast())
  }

  /// In double marks a backslash takes the meaning from a mark and from itself.
  private static func withoutEscapes(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped, scalar != "\"", scalar != "\\" { plain.append("\\") }
      isEscaped = scalar == "\\" && !isEscaped
      if !isEscaped { plain.append(scalar) }
    }
    if isEscaped { plain.append("\\") }
    return String(plain)
  }
}
