/// A block of code between fences while it is told.
struct SpokenCode: Equatable {
  enum Line: Equatable {
    case code(String)
    /// The fence that closes it.
    case end
    /// It stands outside of the quotation that holds the code.
    case notCode
  }

  private let fence: CodeFence
  /// Of the fence, in columns: as much of it is none of the code.
  private let indentation: Int
  private let isQuoted: Bool
  /// What is told where it begins.
  let opening: String

  static let end = "end of code"

  /// - Parameter text: a line without blanks before it.
  init?(opening text: String, indentation: Int, isQuoted: Bool) {
    guard let fence = CodeFence(opening: text) else { return nil }
    self.fence = fence
    self.indentation = indentation
    self.isQuoted = isQuoted
    let language = String(text.unicodeScalars.dropFirst(fence.length)).trimmingBlanks
      .unicodeScalars.prefix { $0 != " " && $0 != "\t" }
    opening = language.isEmpty ? "code:" : "code, \(String(language)):"
  }

  func read(_ line: String) -> Line {
    var text = line
    if isQuoted {
      let quoted = line.trimmingBlanksBefore
      guard quoted.hasPrefix(">") else { return .notCode }
      text = String(quoted.unicodeScalars.dropFirst(quoted.hasPrefix("> ") ? 2 : 1))
    }
    let blanks = text.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
    text = String(text.unicodeScalars.dropFirst(min(blanks, indentation)))
    return fence.isClosed(by: text) ? .end : .code(text)
  }
}

extension CodeFence {
  fileprivate init?(opening line: String) {
    var line = line
    let fence = line.withUTF8 { CodeFence(opening: $0.indices, in: $0) }
    guard let fence else { return nil }
    self = fence
  }

  fileprivate func isClosed(by line: String) -> Bool {
    var line = line
    return line.withUTF8 { isClosed(by: $0.indices, in: $0) }
  }
}
