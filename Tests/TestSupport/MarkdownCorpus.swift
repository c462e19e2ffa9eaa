import Foundation
import Testing

/// One thing that Markdown can say, as we wrote it down.
package struct MarkdownConstruct: Decodable, Sendable, CustomTestStringConvertible {
  package let name: String
  package let markdown: String

  package var testDescription: String { name }
}

/// The rows of `Tests/Corpora/markdown.jsonl`: constructs of CommonMark and GFM, whole and broken.
package enum MarkdownCorpus {
  package static let all: [MarkdownConstruct] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Corpora/markdown.jsonl")
    do {
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
        try JSONDecoder().decode(MarkdownConstruct.self, from: Data(line.utf8))
      }
    } catch {
      fatalError("the corpus of Markdown cannot be read: \(error)")
    }
  }()
}
