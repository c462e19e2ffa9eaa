@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct SearchTests {
  private var scene: Scene

  init() {
    scene = Scene(size: .classic)
    scene.talks()
    scene.saysMuch(1...30)
  }

  private var line: String { mutating get { scene.lines[23] } }

  @Test mutating func `it begins with the newest match and tells its number in all of them`() {
    scene.looksFor("number 2")
    #expect(line == " /number 2  11 of 11 · Enter stays, Esc goes back")
    #expect(scene.texts(lookingLike: .currentMatch) == ["number 2"])
    #expect(scene.state.search?.current == MatchPlace(item: ItemID(30), index: 0))
  }

  @Test mutating func `every match on the screen is highlighted, and the one it has come to more`() {
    scene.looksFor("answer number 3")
    #expect(scene.texts(lookingLike: .currentMatch) == ["Answer number 3"])
    #expect(scene.texts(lookingLike: .match) == [])
    scene.press(.backspace)
    scene.searches()
    #expect(scene.texts(lookingLike: .currentMatch) == ["Answer number"])
    #expect(scene.texts(lookingLike: .match).count > 2)
  }

  @Test mutating func `one capital letter makes case count`() {
    scene.looksFor("Number")
    #expect(line == " /Number  not found · upper case: exact · Enter stays, Esc goes back")
  }

  @Test mutating func `the next one after the last is the first, and that is said`() {
    scene.looksFor("number 2")
    scene.press(.enter)
    scene.press(.letter("n"))
    #expect(line == " /number 2  1 of 11 · from the start again · n next, N before, Esc ends")
    scene.press(.letter("N"))
    #expect(line == " /number 2  11 of 11 · from the end again · n next, N before, Esc ends")
    scene.press(.letter("N"))
    #expect(line == " /number 2  10 of 11 · n next, N before, Esc ends")
  }

  @Test mutating func `Esc goes back to where the reader was, and keeps the draft`() {
    scene.type("my draft")
    let before = scene.lines
    scene.looksFor("number 1")
    #expect(scene.lines != before)
    scene.press(.escape)
    #expect(scene.lines == before)
    #expect(scene.state.focus == .composer)
    #expect(scene.state.transcript.isFollowing)
  }

  @Test mutating func `Enter keeps the place`() {
    scene.looksFor("number 1")
    scene.press(.up)
    scene.press(.up)
    scene.press(.up)
    scene.press(.enter)
    let position = scene.state.transcript.position
    #expect(!scene.state.transcript.isFollowing)
    scene.press(.escape)
    #expect(scene.state.transcript.position == position)
    #expect(scene.state.search == nil)
    #expect(scene.texts(lookingLike: .currentMatch) == [])
  }

  @Test mutating func `a last search goes on with n`() {
    scene.looksFor("number 3")
    scene.press(.escape)
    scene.press(.tab)
    scene.press(.letter("n"))
    scene.searches()
    #expect(scene.state.search?.words.text == "number 3")
    #expect(scene.state.search?.phase == .kept)
    #expect(scene.texts(lookingLike: .currentMatch) == ["number 3"])
  }

  @Test mutating func `while it counts it says so`() {
    scene.press(.control("f"))
    scene.type("nu")
    #expect(line.hasPrefix(" /nu  counting"))
    var progress = SearchProgress(scene.state.search!.query!, in: scene.state.session.transcript)
    progress.searched([ItemMatches(item: ItemID(30), count: 1), ItemMatches(item: ItemID(31), count: 1)], of: 2)
    scene.does(.searchProgressed(progress))
    #expect(line.hasPrefix(" /nu  2 and counting"))
    #expect(scene.state.search?.current == MatchPlace(item: ItemID(31), index: 0))
  }

  @Test mutating func `what was found for other words comes too late`() {
    scene.looksFor("number 2")
    let found = scene.state.search
    var progress = SearchProgress(SearchQuery("other")!, in: scene.state.session.transcript)
    progress.searched([ItemMatches(item: ItemID(0), count: 9)], of: 31)
    scene.does(.searchProgressed(progress))
    #expect(scene.state.search == found)
  }

  @Test mutating func `a folded result opens while the match is in it, and stays open where the reader stays`() {
    scene.starts("bash", ["command": "seq 3"], as: "t1")
    scene.finishes("t1", "one\ntwo needle\nthree")
    scene.looksFor("needle")
    #expect(scene.texts(lookingLike: .currentMatch) == ["needle"])
    #expect(scene.lines.contains { $0.contains("three") })
    scene.press(.escape)
    #expect(!scene.lines.contains { $0.contains("three") })
    scene.looksFor("needle")
    scene.press(.enter)
    scene.press(.escape)
    #expect(scene.lines.contains { $0.contains("three") })
  }

  @Test mutating func `what a step has opened stays open when the search ends, so that nothing moves`() {
    for number in 1...2 {
      scene.starts("bash", ["command": "seq 20"], as: .init(rawValue: "t\(number)"))
      scene.finishes(.init(rawValue: "t\(number)"), (1...20).map { "line \($0)" }.joined(separator: "\n") + "\nneedle")
      scene.saysMuch(number * 100...number * 100 + 20)
    }
    scene.looksFor("needle")
    scene.press(.enter)
    scene.press(.letter("N"))
    let rows = scene.lines[3..<18]
    scene.press(.escape)
    #expect(scene.lines[3..<18] == rows)
  }

  @Test mutating func `a match over a soft wrap is highlighted on both rows`() {
    let words = (1...20).map { "word\($0)" }.joined(separator: " ")
    scene.says(words, as: "long")
    scene.looksFor("word11 word12 word13 word14")
    let highlighted = scene.texts(lookingLike: .currentMatch)
    #expect(highlighted.count == 2)
    #expect(highlighted.joined(separator: " ") == "word11 word12 word13 word14")
  }

  @Test mutating func `what Markdown does not show is said to be there`() {
    scene.says("See [the page](https://needle.example/a) and **more**.", as: "link")
    scene.looksFor("**more")
    #expect(scene.state.search?.sight == .hidden)
    #expect(line.contains("in a part of the entry that is not shown"))
  }

  @Test mutating func `a search leaves the request to its bar, and no key of it reaches the prompt`() {
    scene.asks("rm -rf build")
    scene.opensRequest()
    scene.press(.control("f"))
    scene.type("so")
    scene.press(.enter)
    #expect(scene.decisions == [])
    #expect(scene.state.focus == .transcript)
    #expect(scene.state.request == nil)
    #expect(scene.lines.contains { $0.contains("1 waiting") })
  }

  @Test mutating func `a paste goes into the search, as one line`() {
    scene.press(.control("f"))
    scene.does(.input(.paste("number 7\nmore")))
    scene.searches()
    #expect(scene.state.search?.words.text == "number 7")
    #expect(scene.state.composer.isEmpty)
  }

  @Test mutating func `of a long paste only the beginning is looked for, and letters behind it are not taken`() {
    let beginning = String(repeating: "wörter ", count: 125)
    scene.press(.control("f"))
    scene.does(.input(.paste(String(repeating: "wörter ", count: 100_000))))
    #expect(scene.state.search?.words.text == beginning)
    #expect(scene.state.search?.query == SearchQuery(beginning))
    scene.type("x")
    #expect(scene.state.search?.words.text == beginning)
    scene.press(.backspace)
    scene.type("x")
    #expect(scene.state.search?.words.text == beginning.dropLast() + "x")
  }

  @Test mutating func `what comes while a match is looked at does not move it`() {
    scene.looksFor("number 30")
    let before = scene.texts(lookingLike: .currentMatch)
    let rows = scene.lines[3..<17].filter { $0.contains("Answer") }
    scene.saysMuch(31...60)
    #expect(scene.texts(lookingLike: .currentMatch) == before)
    #expect(scene.lines[3..<17].filter { $0.contains("Answer") }.starts(with: rows))
    #expect(line.hasPrefix(" /number 30  1 of 1"))
  }

  @Test mutating func `without colours matches are told apart by attributes`() {
    let styles = [Role.match, .currentMatch, .text].map { Theme.monochrome.style($0).attributes }
    #expect(Set(styles.map(\.rawValue)).count == 3)
  }

  @Test(arguments: ["needle", "n e", "ß", "日本", "é"]) mutating func `it finds the same in wide and marked text`(
    _ text: String
  ) {
    scene.says("A straße with 日本語 and café and n e needle.", as: "wide")
    scene.looksFor(text)
    #expect(scene.texts(lookingLike: .currentMatch).isEmpty == false)
  }

  @Test(arguments: [
    ("and weight", ["and weight"]), ("with code", ["with `code"]), ("labore et dolore", ["labore et", "dolore"]),
    ("**weight**", []),
  ])
  mutating func `Markdown is found as it is read, and highlighted there`(_ words: String, _ expected: [String]) {
    scene.says("- and another, with `code` and **weight**\n\nlabore et\ndolore magna", as: "marked")
    scene.looksFor(words)
    #expect(scene.texts(lookingLike: .currentMatch) == expected)
    #expect(scene.state.search?.progress?.matchCount == 1)
  }

  @Test mutating func `who reads comes to the nearest match below the top of the screen, and not to the last of all`() {
    scene.press(.tab)
    scene.press(.letter("g"))
    scene.looksFor("number 2")
    #expect(line.hasPrefix(" /number 2  1 of 11 "))
    scene.press(.escape)
    scene.press(.tab)
    scene.press(.pageDown)
    scene.looksFor("number 1")
    #expect(scene.texts(lookingLike: .currentMatch) == ["number 1"])
    #expect(scene.state.search?.current == MatchPlace(item: ItemID(11), index: 0))
  }

  @Test mutating func `in a long item that one reads it is the match below the top of the screen`() {
    scene.says((1...60).map { "row \($0) has a needle" }.joined(separator: "\n"), as: "long")
    scene.press(.tab)
    for _ in 0..<2 { scene.press(.pageUp) }
    let top = scene.lines[3]
    scene.looksFor("needle")
    #expect(scene.lines[3] == top)
    #expect(scene.text(inRow: 3, lookingLike: .currentMatch) == "needle")
    scene.press(.enter)
    scene.press(.letter("n"))
    #expect(scene.text(inRow: 4, lookingLike: .currentMatch) == "needle")
  }

  @Test mutating func `where nothing is found below it is the nearest above`() {
    scene.says((1...60).map { $0 == 3 ? "a needle" : "row \($0)" }.joined(separator: "\n"), as: "long")
    scene.press(.tab)
    scene.press(.pageUp)
    scene.looksFor("needle")
    #expect(scene.texts(lookingLike: .currentMatch) == ["needle"])
    scene.press(.escape)
    scene.press(.tab)
    scene.press(.pageUp)
    scene.looksFor("number 30")
    #expect(scene.texts(lookingLike: .currentMatch) == ["number 30"])
  }

  @Test mutating func `nothing is come to as long as a nearer match may be found`() {
    scene.press(.tab)
    scene.press(.letter("g"))
    scene.press(.letter("/"))
    scene.type("number")
    var progress = SearchProgress(scene.state.search!.query!, in: scene.state.session.transcript)
    progress.searched([ItemMatches(item: ItemID(30), count: 1)], of: 1)
    scene.does(.searchProgressed(progress))
    #expect(scene.state.search?.current == nil)
    progress.searched((1...29).map { ItemMatches(item: ItemID($0), count: 1) }, of: progress.itemCount - 1)
    scene.does(.searchProgressed(progress))
    #expect(scene.state.search?.current == MatchPlace(item: ItemID(1), index: 0))
  }
}
