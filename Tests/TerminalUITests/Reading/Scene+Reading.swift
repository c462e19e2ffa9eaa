@testable import CopilotProtocol
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

extension Scene {
  /// The search that was asked for goes through the whole transcript, as the program's does.
  mutating func searches() {
    for case .search(let query?) in effects.suffix(1) {
      var progress = SearchProgress(query, in: state.session.transcript)
      let items = state.session.transcript.items
      progress.searched(items.compactMap { query.count(in: $0) }, of: items.count)
      does(.searchProgressed(progress))
    }
  }

  /// Goes into the transcript and looks for a text, letter by letter.
  mutating func looksFor(_ text: String) {
    press(.control("f"))
    for scalar in text.unicodeScalars {
      press(.scalar(scalar))
      searches()
    }
  }

  mutating func says(_ text: String, as id: CopilotProtocol.MessageID) {
    comes(.assistantMessage(AssistantMessage(messageID: id, content: text)))
  }

  /// So many answers that the screen holds a few of them.
  mutating func saysMuch(_ range: ClosedRange<Int>) {
    for number in range { says("Answer number \(number)", as: CopilotProtocol.MessageID(rawValue: "a\(number)")) }
  }

  /// The columns of a row that look like a role, as text.
  mutating func text(inRow row: Int, lookingLike role: Role) -> String {
    let grid = draw()
    let style = state.setting.theme.style(role)
    var line = CellGrid(size: Size(rows: 1, columns: grid.size.columns))
    for column in 0..<grid.size.columns where grid[row, column].style == style {
      let text = String(Character(Unicode.Scalar(grid[row, column].glyph.base) ?? " "))
      line.write(SafeText.proseLine(text, in: .unicode), style: .plain, row: 0, column: column, limit: column + 2)
    }
    return line.text(ofRow: 0).split(separator: " ").joined(separator: " ")
  }

  /// The rows that have something of this look, from top to bottom.
  mutating func texts(lookingLike role: Role) -> [String] {
    (0..<state.size.rows).map { text(inRow: $0, lookingLike: role) }.filter { !$0.isEmpty }
  }
}
