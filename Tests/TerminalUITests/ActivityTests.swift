@testable import CopilotProtocol
import SessionModel
import TerminalPrimitives
@testable import TerminalUI
import Testing

@Suite struct ActivityTests {
  private let altA = KeyPress(.scalar("a"), .alt)

  @Test(arguments: [(120, 80, 40), (121, 80, 41), (128, 80, 48), (160, 112, 48), (300, 252, 48)])
  func `the transcript keeps its columns`(columns: Int, transcript: Int, activity: Int) {
    let layout = Layout(
      size: Size(rows: 30, columns: columns), composerRows: 1, request: .none, showsActivity: true)
    #expect(layout.transcript.columns == 0..<transcript)
    #expect(layout.activity.columns == transcript..<columns)
    #expect(layout.activity.rows == layout.transcript.rows)
    #expect(layout.activity.size.columns == activity)
  }

  @Test func `without the activity the transcript has it all`() {
    let layout = Layout(size: Size(rows: 30, columns: 160), composerRows: 1, request: .none)
    #expect(layout.transcript.size.columns == 160)
    #expect(layout.activity.isEmpty)
  }

  @Test func `a key hides it and brings it back`() {
    var scene = Scene(size: Size(rows: 30, columns: 120))
    #expect(scene.state.showsActivity)
    scene.press(altA)
    #expect(!scene.state.showsActivity)
    scene.press(altA)
    #expect(scene.state.showsActivity)
  }

  @Test func `on a narrow screen the key says why nothing happens, and nothing changes`() {
    var scene = Scene(size: Size(rows: 30, columns: 119))
    scene.press(altA)
    #expect(scene.state.message?.text == "the activity pane needs 120 columns; this screen has 119")
    scene.does(.resized(Size(rows: 30, columns: 120)))
    #expect(scene.state.showsActivity)
  }

  @Test(arguments: 1...40) func `sections never take more rows than there are, and lose nothing silently`(height: Int) {
    let row = StyledLine([Span("x", .text)])
    let sections = [3, 0, 20].enumerated().map { index, count in
      ActivitySection(title: "section \(index)", rows: Array(repeating: row, count: count))
    }
    let lines = ActivitySection.lines(of: sections, in: height, Self.format)
    #expect(lines.count <= height)
    #expect(lines.contains { $0.text.contains("section 0") })
    #expect(lines.contains { $0.text.contains("section 2") })
    #expect(!lines.contains { $0.text == "and 1 more" })
    if height >= 26 { #expect(lines.count { $0 == row } == 23) }
    if (8..<26).contains(height) { #expect(lines.contains { $0.text.hasSuffix(" more") }) }
  }

  @Test func `of a list that does not fit the leading row is shown, and two rows are never shortened to one`() {
    let rows = ["a", "b", "c", "d"].map { StyledLine([Span($0, .text)]) }
    let sections = [
      ActivitySection(title: "two", rows: Array(rows.prefix(2))),
      ActivitySection(title: "four", rows: rows, leading: 2),
    ]
    #expect(
      ActivitySection.lines(of: sections, in: 7, Self.format).map(\.text) == [
        "two", "a", "b", "", "four", "c", "and 3 more",
      ])
    #expect(
      ActivitySection.lines(of: sections, in: 6, Self.format).map(\.text) == ["two", "a", "b", "", "and four"])
  }

  private static let format = TextFormat(columns: 40, repertoire: .unicode, symbols: .unicode)
}
