import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

/// The hostile corpus as every part of a request: nothing dangerous in the cells, nothing that is not told, and the counts
/// of what it is.
@Suite struct HostileRequestTests {
  struct Trial: CustomTestStringConvertible {
    let matter: HostileMatter
    let number: Int

    var testDescription: String { "\(matter)" }

    static let all = HostileMatter.allCases.enumerated().map { Trial(matter: $0.element, number: $0.offset) }
  }

  private static let looks: [(columns: Int, repertoire: Repertoire)] = [
    (80, .unicode), (40, .unicode), (200, .unicode), (80, .ascii), (40, .ascii), (200, .ascii),
  ]

  /// Widths and repertoires take turns, so that each part is seen with a sixth of the rows in each, and each row in all of
  /// them.
  @Test(arguments: Trial.all) func `every row, at three widths and in both repertoires`(_ trial: Trial) {
    let scenes = Self.looks.map { look in
      var scene = Scene(size: Size(rows: 24, columns: look.columns), repertoire: look.repertoire)
      scene.drawsEveryStep = false
      return scene
    }
    for (index, row) in HostileCorpus.rows.enumerated() {
      let turn = index + trial.number
      expectHonest(row, as: trial.matter, in: scenes[turn % scenes.count], isDrawn: turn / scenes.count % 3 == 0)
    }
  }

  private func expectHonest(_ row: HostileRow, as matter: HostileMatter, in live: Scene, isDrawn: Bool) {
    var scene = live
    let event = matter.event(row.held)
    scene.comes(event.type, event.data)
    scene.press(.tab)
    let setting = scene.state.setting
    let words = "\(row.id) as \(matter), \(scene.state.size.columns) columns, \(setting.repertoire)"
    guard let request = scene.state.session.requests["p1"] else {
      Issue.record("\(words): nothing asked")
      return
    }
    let body = Self.body(of: request, in: scene)
    expectClean(Array(body.utf8.filter { $0 != 0x0A }), row, setting.repertoire, words)
    if isDrawn {
      let grid = scene.draw()
      let cells = (0..<grid.size.rows).flatMap { Array(grid.text(ofRow: $0).utf8) }
      expectClean(cells, row, setting.repertoire, words)
    }
    if !shows(row, body, matter, setting) { Issue.record("\(words): hides \(row.shows)") }
    if matter == .command, request.canBeApproved {
      #expect(body.contains(Self.counts(of: row.held, setting.repertoire)), "\(words): other counts")
    }
  }

  /// Everything that the request says, unfolded, as it is read row by row.
  private static func body(of request: PendingRequest, in scene: Scene) -> String {
    let format = RequestFormat(
      width: scene.state.size.columns - 1, context: scene.state.context(at: scene.now),
      keymap: scene.state.setting.keymap)
    let entered = scene.state.request.flatMap { EnteredAnswer($0, to: request) }
    let body = RequestBody(of: request, isUnfolded: true, entered: entered, format)
    let choices = RequestChoice.all(for: request).map {
      SafeText.exactLine($0.label, in: format.context.repertoire).text
    }
    return (body.rows.map(\.text) + choices).joined(separator: "\n")
  }

  private func expectClean(_ bytes: [UInt8], _ row: HostileRow, _ repertoire: Repertoire, _ words: String) {
    guard !row.never.isEmpty || repertoire == .ascii else { return }
    for never in row.never where bytes.contains(never) { Issue.record("\(words): \(never) is on the screen") }
    if repertoire == .ascii { #expect(bytes.allSatisfy { 0x20...0x7E ~= $0 }, "\(words)") }
  }

  private func shows(_ row: HostileRow, _ body: String, _ matter: HostileMatter, _ setting: Setting) -> Bool {
    var rest = comparable(body, matter, setting)[...]
    for part in row.shows {
      guard let range = rest.firstRange(of: comparable(part, matter, setting)) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }

  /// Rows end where the width does, so that blanks and the sign of a row that goes on count for nothing.
  private func comparable(_ text: String, _ matter: HostileMatter, _ setting: Setting) -> String {
    let sign = (setting.repertoire == .unicode ? Symbols.unicode : .ascii).child.text.unicodeScalars.first
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != " " && scalar != "\n" && scalar != sign {
      let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if !matter.isMarkdown || isLetter { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// Counted here, and not by the cleaner.
  private static func counts(of text: String, _ repertoire: Repertoire) -> String {
    let bytes = text.utf8.count
    return "(\(bytes) byte\(bytes == 1 ? "" : "s"),"
  }
}

extension StyledLine {
  fileprivate var text: String { spans.map(\.text.text).joined() }
}
