/// Markdown as rows of text. Everything that was written stays readable: addresses of links stand beside them, HTML and
/// definitions of links are text, and what the parser would drop is shown as it came.
package enum Markdown {
  package static func lines(_ source: String, _ format: TextFormat) -> [StyledLine] {
    var splitter = MarkdownSplitter()
    var rows = MarkdownRows(format)
    return splitter.advance(source, isComplete: true).settled.flatMap { rows.append($0) }
  }
}
