import TerminalPrimitives

/// What a person asked to be written, and where to.
package struct TranscriptExport: Equatable, Sendable {
  package let format: TranscriptText.Format
  /// As it was typed, from a person; nil where the program finds a name.
  package let path: String?

  package init(format: TranscriptText.Format, path: String?) {
    self.format = format
    self.path = path
  }

  /// Reads `[md|json|plain] [file]`. Without a format it is what the file's name ends with, or Markdown.
  package init(arguments: String) {
    let trimmed = arguments.drop(while: \.isWhitespace)
    let word = trimmed.prefix { !$0.isWhitespace }
    let rest = trimmed.dropFirst(word.count).drop(while: \.isWhitespace)
    if let format = TranscriptText.Format(rawValue: word.lowercased()) {
      self.init(format: format, path: rest.isEmpty ? nil : TypedPath(String(rest)).path)
    } else {
      let path = TypedPath(String(trimmed)).path
      self.init(format: Self.format(ofFileNamed: path), path: path.isEmpty ? nil : path)
    }
  }

  /// Whether this is one word that somebody meant as a format, and that is none: the name of a file has a dot or a slash
  /// in it, or stands in quotation marks.
  static func isUnknownFormat(_ arguments: String) -> Bool {
    !arguments.isEmpty && arguments.allSatisfy(\.isLetter)
      && TranscriptText.Format(rawValue: arguments.lowercased()) == nil
  }

  package static func format(ofFileNamed name: String) -> TranscriptText.Format {
    if name.hasSuffix(".json") { return .json }
    return name.hasSuffix(".txt") || name.hasSuffix(".log") ? .plain : .markdown
  }
}

extension TranscriptText.Format {
  /// How the names of files of this format end.
  package var suffix: String {
    switch self {
    case .markdown: "md"
    case .json: "json"
    case .plain: "txt"
    }
  }
}

/// How far the writing of an export has come.
package struct ExportProgress: Equatable, Sendable {
  /// Of the entries.
  package let percent: Int
  package let bytes: Int

  package init(percent: Int, bytes: Int) {
    self.percent = percent
    self.bytes = bytes
  }

  package static let begun = ExportProgress(percent: 0, bytes: 0)

  var words: SafeText { "exporting: \(percent) %, \(ByteCount.words(bytes))" }
}
