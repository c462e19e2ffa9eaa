import SessionModel
import TerminalPrimitives

/// A line of news.
enum NoticeCell {
  static func rows(_ notice: Notice, _ format: CellFormat) -> [StyledLine] {
    let (lead, role) = lead(of: notice.level, format)
    let indentation = Indentation(first: [Span("\(format.symbols.dot) ", role)])
    var rows: [StyledLine] = []
    for (index, line) in format.text.lines(of: notice.text).enumerated() {
      let topic = index == 0 ? [Span("\(lead)\(format.name(notice.topic)): ", role)] : []
      let place = index == 0 ? indentation : indentation.afterFirst
      rows += WordWrap.wrap(topic + [Span(line, .text)], width: format.text.columns, indentation: place)
    }
    if let url = notice.url, !notice.text.contains(url) {
      rows += WordWrap.wrap(
        [Span(address: url, in: format.text.repertoire)], width: format.text.columns,
        indentation: indentation.afterFirst)
    }
    return rows
  }

  private static func lead(of level: Notice.Level, _ format: CellFormat) -> (SafeText, Role) {
    switch level {
    case .info: ("", .dim)
    case .warning: ("warning, ", .warning)
    case .error: ("error, ", .error)
    }
  }
}
