import JSONRPC
import TerminalPrimitives
import TestSupport
import TerminalUI
import Testing

/// The hostile corpus as every text of a question: nothing dangerous in the cells, nothing of the frame moved, and every
/// scalar that may not be printed spelled out or counted.
@Suite struct HostileQuestionTests {
  enum Place: CaseIterable {
    case question, choice, message, fieldTitle, fieldDescription, fieldDefault, option, plan, summary, address

    func put(_ text: String, into scene: inout Scene) {
      let text = JSONValue.string(text)
      switch self {
      case .question: scene.asksQuestion(text.string ?? "", choices: ["yes"])
      case .choice: scene.asksQuestion("Which?", choices: [text.string ?? "", "no"])
      case .message: scene.asksForm(["a": ["type": "boolean"]], message: text.string ?? "")
      case .fieldTitle: scene.asksForm(["a": ["type": "boolean", "title": text]])
      case .fieldDescription: scene.asksForm(["a": ["type": "boolean", "description": text]])
      case .fieldDefault: scene.asksForm(["a": ["type": "string", "default": text]])
      case .option: scene.asksForm(["a": ["type": "string", "enum": [text, "no"], "enumNames": ["yes"]]])
      case .plan: scene.asksPlan(text.string ?? "")
      case .summary:
        scene.comes(
          "exit_plan_mode.requested",
          ["requestId": "x1", "summary": text, "planContent": "plan", "actions": ["interactive"]])
      case .address: scene.asksPage(text.string ?? "")
      }
      scene.press(.tab)
      scene.passes(.milliseconds(500))
    }
  }

  struct Trial: CustomTestStringConvertible {
    let place: Place
    let repertoire: Repertoire
    let columns: Int

    var testDescription: String { "\(place), \(repertoire), \(columns) columns" }

    static let all = Place.allCases.flatMap { place in
      [Repertoire.unicode, .ascii].flatMap { repertoire in
        [40, 80, 200].map { Trial(place: place, repertoire: repertoire, columns: $0) }
      }
    }
  }

  /// A third of the corpus at each width: every row meets every place.
  @Test(arguments: Trial.all) func `no text of a question leaves its rows`(trial: Trial) {
    let part = [40: 0, 80: 1, 200: 2][trial.columns] ?? 0
    var live = Scene(size: Size(rows: 24, columns: trial.columns), repertoire: trial.repertoire)
    live.drawsEveryStep = false
    for (index, row) in HostileCorpus.rows.enumerated() where index % 3 == part {
      var scene = live
      trial.place.put(row.held, into: &scene)
      let grid = scene.draw()
      expectFrame(of: grid, row, trial)
      expectClean(grid, row, trial)
      scene.press(.scalar("v"))
      scene.does(.resized(Size(rows: 60, columns: trial.columns)))
      expectClean(scene.draw(), row, trial)
    }
  }

  /// Title, rules and composer stand where they stand for a harmless text, and nothing is in the last column.
  private func expectFrame(of grid: CellGrid, _ row: HostileRow, _ trial: Trial) {
    let isCurtain = (0..<grid.size.rows).allSatisfy { grid[$0, trial.columns - 1] == .blank }
    #expect(isCurtain, "\(row.id) reaches the last column")
    let composer = grid.text(ofRow: grid.size.rows - 2)
    #expect(composer.hasPrefix(" >"), "\(row.id) moves the composer")
    let titles = (0..<grid.size.rows).filter { grid.text(ofRow: $0).hasPrefix(" ANSWER?") }
    #expect(titles.count == 1, "\(row.id) passes for a title")
  }

  private func expectClean(_ grid: CellGrid, _ row: HostileRow, _ trial: Trial) {
    let text = (0..<grid.size.rows).reduce(into: "") { $0 += grid.text(ofRow: $1) }
    let bytes = Array(text.utf8)
    for never in row.never { #expect(!bytes.contains(never), "\(row.id) puts \(never) on the screen") }
    if trial.repertoire == .ascii { #expect(bytes.allSatisfy { 0x20...0x7E ~= $0 }, "\(row.id)") }
  }
}
