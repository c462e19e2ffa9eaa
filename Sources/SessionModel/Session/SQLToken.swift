/// A word, a text or a sign of SQL.
enum SQLToken: Equatable {
  case word(String)
  /// Between quotation marks, each doubled one made single.
  case text(String)
  case sign(Unicode.Scalar)

  /// The tokens of each statement. Takes time linear in the length of the text.
  static func statements(in sql: String) -> [[SQLToken]] {
    var scanner = SQLScanner(sql)
    var statements: [[SQLToken]] = [[]]
    while let token = scanner.next() {
      if token == .sign(";") { statements.append([]) } else { statements[statements.count - 1].append(token) }
    }
    return statements.filter { !$0.isEmpty }
  }
}

private struct SQLScanner {
  private var rest: Substring.UnicodeScalarView

  init(_ sql: String) { rest = Substring(sql).unicodeScalars }

  mutating func next() -> SQLToken? {
    while let first = rest.first {
      if first.properties.isWhitespace {
        rest.removeFirst()
      } else if first == "-", rest.dropFirst().first == "-" {
        rest = rest.drop { $0 != "\n" }
      } else if first == "'" || first == "\"" || first == "`" {
        return quoted(by: first)
      } else if Self.isPartOfWord(first) {
        return word()
      } else {
        return .sign(rest.removeFirst())
      }
    }
    return nil
  }

  private mutating func word() -> SQLToken {
    let word = rest.prefix(while: Self.isPartOfWord)
    rest = rest.dropFirst(word.count)
    return .word(String(word))
  }

  /// What stands between apostrophes is a text; between other marks it is a name.
  private mutating func quoted(by mark: Unicode.Scalar) -> SQLToken {
    rest.removeFirst()
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == mark {
        guard rest.first == mark else { break }
        rest.removeFirst()
      }
      text.append(scalar)
    }
    return mark == "'" ? .text(String(text)) : .word(String(text))
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "."
  }
}

/// Takes a statement apart from its beginning.
struct SQLReader {
  private var tokens: ArraySlice<SQLToken>

  init(_ tokens: [SQLToken]) { self.tokens = tokens[...] }

  var isAtEnd: Bool { tokens.isEmpty }

  /// A word of SQL, whatever its case.
  mutating func take(_ word: String) -> Bool {
    guard case .word(let found)? = tokens.first, found.lowercased() == word else { return false }
    tokens.removeFirst()
    return true
  }

  mutating func take(_ token: SQLToken) -> Bool {
    guard tokens.first == token else { return false }
    tokens.removeFirst()
    return true
  }

  mutating func takeWord() -> String? {
    guard case .word(let word)? = tokens.first else { return nil }
    tokens.removeFirst()
    return word
  }

  mutating func takeValue() -> String? {
    switch tokens.first {
    case .word(let value)?, .text(let value)?:
      tokens.removeFirst()
      return value
    case .sign?, nil: return nil
    }
  }

  /// `(a, 'b')`
  mutating func takeList() -> [String]? {
    guard take(.sign("(")) else { return nil }
    var values: [String] = []
    repeat {
      guard let value = takeValue() else { return nil }
      skipToEndOfExpression()
      values.append(value)
    } while take(.sign(","))
    return take(.sign(")")) ? values : nil
  }

  /// Over what follows a value and belongs to it, such as the arguments of a function.
  /// - Returns: whether there was any.
  @discardableResult
  mutating func skipToEndOfExpression() -> Bool {
    let count = tokens.count
    var depth = 0
    while let token = tokens.first {
      if depth == 0 {
        if token == .sign(",") || token == .sign(")") { break }
        if case .word(let word) = token, word.lowercased() == "where" { break }
      }
      if token == .sign("(") { depth += 1 }
      if token == .sign(")") { depth -= 1 }
      tokens.removeFirst()
    }
    return tokens.count < count
  }
}
