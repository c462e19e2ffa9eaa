import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// The light vi. `|` marks the cursor; keys are letters, `⎋` is Esc and `⏎` Ctrl-R.
@Suite struct ViTests {
  struct Row: CustomTestStringConvertible {
    let before: String
    let keys: String
    let after: String

    init(_ before: String, _ keys: String, _ after: String) {
      self.before = before
      self.keys = keys
      self.after = after
    }

    var testDescription: String { "\(before) \(keys)" }
  }

  private static let motions = [
    Row("ab|c", "h", "a|bc"), Row("|abc", "l", "a|bc"), Row("ab|c", "l", "ab|c"), Row("|abc", "9l", "ab|c"),
    Row("|one two.three", "w", "one |two.three"), Row("one |two.three", "w", "one two|.three"),
    Row("one |two.three", "W", "one two.thre|e"), Row("one two|.three", "b", "one |two.three"),
    Row("|one two", "e", "on|e two"), Row("|one two three", "2e", "one tw|o three"), Row("  ab|c", "0", "|  abc"),
    Row("  ab|c", "^", "  |abc"), Row("|abc\nd", "$", "ab|c\nd"), Row("one\ntw|o", "k", "on|e\ntwo"),
    Row("on|e\ntwo", "j", "one\ntw|o"), Row("one\ntwo\nth|ree", "gg", "|one\ntwo\nthree"),
    Row("|one\ntwo\nthree", "G", "one\ntwo\n|three"), Row("|one\ntwo\nthree", "2G", "one\n|two\nthree"),
    Row("|a,b,c", "f,", "a|,b,c"), Row("|a,b,c", "2f,", "a,b|,c"), Row("|a,b,c", "t,", "|a,b,c"),
    Row("|ab,c", "t,", "a|b,c"), Row("|a,b,c", "f,;", "a,b|,c"), Row("a,b|,c", "F,", "a|,b,c"),
    Row("a|b\n", "fz", "a|b\n"),
  ]

  private static let changes = [
    Row("a|bc", "x", "a|c"), Row("a|bcd", "2x", "a|d"), Row("ab|c", "X", "a|c"), Row("|one two", "dw", "|two"),
    Row("one |two", "dw", "one| "), Row("|one two three", "d2w", "|three"), Row("|one two three", "2dw", "|three"),
    Row("one |two", "d0", "|two"), Row("one |two\nx", "d$", "one| \nx"), Row("one |two\nx", "D", "one| \nx"),
    Row("|a,b", "df,", "|b"), Row("|a,b", "dt,", "|,b"), Row("one\nt|wo\nthree", "dd", "one\n|three"),
    Row("one\nt|wo", "dd", "|one"), Row("|one\ntwo\nthree", "2dd", "|three"), Row("o|ne\ntwo\nthree", "dj", "|three"),
    Row("one\ntwo\nt|hree", "dgg", "|"), Row("|one two", "cwxy⎋", "x|y two"), Row("one |two", "cwx⎋", "one |x"),
    Row("one\nt|wo\nx", "ccy⎋", "one\n|y\nx"), Row("a|bc", "C!⎋", "a|!"), Row("a|bc", "sx⎋", "a|xc"),
    Row("|ab", "rz", "|zb"), Row("|abc", "2rz", "z|zc"), Row("|abc", "9rz", "|abc"),
    Row("o|ne\n  two", "J", "one| two"), Row("|one two", "ywP", "one| one two"), Row("|one", "ylp", "o|one"),
    Row("o|ne\ntwo", "yyp", "one\n|one\ntwo"), Row("one\nt|wo", "yyP", "one\n|two\ntwo"),
    Row("o|ne\ntwo", "ddp", "two\n|one"), Row("|ab", "xp", "b|a"),
  ]

  private static let writing = [
    Row("a|b", "ix⎋", "a|xb"), Row("a|b", "ax⎋", "ab|x"), Row("  a|b", "Ix⎋", "  |xab"),
    Row("|ab\nc", "Ax⎋", "ab|x\nc"),
    Row("|ab\nc", "ox⎋", "ab\n|x\nc"), Row("ab\n|c", "Ox⎋", "ab\n|x\nc"), Row("a|b", "i⎋", "|ab"),
    Row("a|b", "3ix⎋", "axx|xb"), Row("a|b", "2ax⎋", "abx|x"),
    Row("|ab", "2oxy⎋", "ab\nxy\nx|y"), Row("|ab", "2Oxy⎋", "xy\nx|y\nab"), Row("|ab", "2ix⎋.", "xx|xxab"),
    Row("|ab", "2ix⎋i⎋", "|xxab"), Row("|ab", "99999i⎋", "|ab"), Row("o|ne\ntwo", "\"ayyj\"ap", "one\ntwo\n|one"),
    Row("|a b c", "dwu", "|a b c"), Row("|a b c", "dwu⏎", "|b c"), Row("|a b c", "dw.", "|c"),
    Row("|one two", "cwx⎋w.", "x |x"), Row("|ab", "ix⎋.", "|xxab"), Row("|a\nb", "Ax⎋j.", "ax\nb|x"),
    Row("|abc", "d⎋x", "|bc"), Row("|abc", "zx", "|bc"), Row("|abc", "d9x", "|abc"),
  ]

  @Test(arguments: motions + changes + writing)
  func `the light vi`(_ row: Row) {
    let scene = Self.scene(row)
    #expect(Self.marked(scene.state.composer) == row.after)
    #expect(scene.acts == [])
  }

  @Test func `the mode is said in words, and Esc leaves the insert mode without interrupting`() {
    var scene = Scene(editing: .vi)
    scene.comes("assistant.turn_start", ["turnId": "0"])
    #expect(scene.lines.contains { $0.hasPrefix("── INSERT ──") })
    scene.type("ab")
    scene.press(.escape)
    #expect(scene.lines.contains { $0.hasPrefix("── NORMAL: i writes ──") })
    #expect(scene.acts == [])
    scene.press(.escape)
    #expect(scene.acts == [])
    scene.press(.escape)
    #expect(scene.acts == [.aborted])
  }

  @Test func `Enter sends in either mode, and the next prompt begins in the insert mode`() {
    var scene = Scene(editing: .vi)
    scene.type("one")
    scene.press(.escape)
    scene.press(.enter)
    scene.type("two")
    scene.press(.enter)
    #expect(scene.acts == [.wrotePrompt("one"), .wrotePrompt("two")])
  }

  @Test func `a paste is text in the normal mode, too`() {
    var scene = Scene(editing: .vi)
    scene.type("ab")
    scene.press(.escape)
    scene.does(.input(.paste("dd")))
    #expect(scene.state.composer.text == "addb")
  }

  @Test func `no key of the normal mode reaches a request`() {
    var scene = Scene(editing: .vi)
    scene.type("draft")
    scene.press(.escape)
    scene.asks("rm -rf build")
    for scalar in (UInt8(0x20)...0x7E).map(Unicode.Scalar.init) {
      scene.press(.scalar(scalar))
      // It searches the transcript.
      if scalar == "/" { scene.press(.escape) }
      #expect(scene.state.focus == .composer)
    }
    #expect(scene.decisions == [])
  }

  private static func scene(_ row: Row) -> Scene {
    var scene = Scene(editing: .vi)
    scene.drawsEveryStep = false
    let parts = row.before.split(separator: "|", omittingEmptySubsequences: false)
    scene.does(.input(.paste(parts.joined())))
    scene.press(.escape)
    scene.places(cursor: parts[0].utf8.count)
    for scalar in row.keys.unicodeScalars {
      switch scalar {
      case "⎋": scene.press(.escape)
      case "⏎": scene.press(.control("r"))
      default: scene.press(.scalar(scalar))
      }
    }
    return scene
  }

  private static func marked(_ composer: Composer) -> String {
    String(composer.buffer.beforeCursor) + "|" + String(composer.buffer.afterCursor)
  }
}

extension Scene {
  init(editing: EditingStyle) {
    self.init()
    write(with: Composer(editing: editing))
  }

  @Test func `a slash in the normal mode searches the transcript, and what is typed then acts on nothing`() {
    var scene = Scene(editing: .vi)
    scene.type("one two")
    scene.press(.escape)
    scene.type("/two")
    #expect(scene.state.composer.text == "one two")
    #expect(scene.state.search?.words.text == "two")
    scene.press(.escape)
    #expect(scene.state.focus == .composer)
    scene.type("f/x")
    #expect(scene.state.search == nil)
  }
}
