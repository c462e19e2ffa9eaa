import SessionModel
import TerminalUI
import SessionModel
import Testing

@Suite struct TextDiffTests {
  private let diff = "--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@ func\n a\n--- b\n+++ c\n d\n\\ No newline at end of file\n"

  @Test func `lines are told apart by the counts of their hunk`() throws {
    let diff = try #require(UnifiedDiff(diff))
    #expect(
      diff.lines.map(\.kind) == [
        .fileHeader, .fileHeader, .hunkHeader, .context, .removed, .added, .context, .remark,
      ])
  }

  @Test func `a file that the runtime creates has no empty line at its end`() throws {
    let diff = try #require(UnifiedDiff("--- a/dev/null\n+++ b/x\n@@ -1,0 +1,3 @@\n+a\n+b\n+\n"))
    #expect(diff.lines.filter { $0.kind == .added }.map(\.text) == ["+a", "+b"])
  }

  @Test func `a text without a hunk is no diff`() {
    #expect(UnifiedDiff("+ one\n- two") == nil)
    #expect(UnifiedDiff("@@ -x +y @@") == nil)
    #expect(UnifiedDiff("") == nil)
  }

  @Test func `a hunk with one line has no count`() throws {
    let diff = try #require(UnifiedDiff("@@ -1 +1 @@\n-a\n+b\n+no more of the hunk"))
    #expect(diff.lines.map(\.kind) == [.hunkHeader, .removed, .added, .fileHeader])
  }

  @Test func `a header with a count below zero begins no hunk`() {
    #expect(UnifiedDiff("@@ --1,-9223372036854775808 +1,2 @@\n a\n b") == nil)
  }

  @Test func `what goes on from the row above cannot be taken for a line of the diff`() throws {
    let diff = try #require(UnifiedDiff("@@ -1,2 +1,2 @@\n-abcd+ef\n same"))
    #expect(
      DiffLines.rows(of: diff, .columns(7)).texts.suffix(3) == ["  -abcd", "↳  +ef", "   same"])
  }

  @Test func `rows keep their signs; long ones are cut, and the rest is marked in the margin`() throws {
    let diff = try #require(UnifiedDiff("@@ -1 +1 @@\r\n-\tabc\r\n+abcdef"))
    #expect(DiffLines.rows(of: diff, .columns(13)).texts == ["  @@ -1 +1 @@", "  -    abc", "  +abcdef"])
    #expect(
      DiffLines.rows(of: diff, .columns(7)).texts == [
        "  @@ -1", "↳  +1 @", "↳ @", "  -    ", "↳  abc", "  +abcd", "↳  ef",
      ])
    #expect(
      StyledLine(DiffLines.counts(added: 1, removed: 1, .columns(9))).text == "+1 −1")
  }
}
