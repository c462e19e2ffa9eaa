import TestSupport
import Testing

@testable import SessionModel
@testable import TerminalUI

/// What is counted of a diff is what is shown of it.
@Suite struct DiffAgreementTests {
  private static let whole = """
    diff --git a/x b/x
    --- a/x
    +++ b/x
    @@ -1,4 +1,5 @@ func
     a
    --- b
    +++ c
    +d
     e

    @@ -20 +21,2 @@
    -f
    +g
    \\ No newline at end of file
    +h
    """

  private func check(_ text: String) {
    guard let diff = UnifiedDiff(text) else { return }
    let summary = DiffSummary(text)
    #expect(summary.added == diff.lines.count { $0.kind == .added }, "\(text)")
    #expect(summary.removed == diff.lines.count { $0.kind == .removed }, "\(text)")
    #expect(summary.hunks == diff.lines.count { $0.kind == .hunkHeader }, "\(text)")
  }

  @Test func `a hunk that ends before its header says is over for both`() {
    check("@@ -1,3 +1,3 @@\n-a\n+b\n@@ -9,2 +9,2 @@\n-c\n+d\nnot a line of a hunk\n+e\n")
    check("@@ -1,1 +1,1\n-a\n@@ -1,2 +1,2 @@\n-b\n+c\n")
  }

  @Test func `they agree on diffs of which lines are missing or stand elsewhere`() {
    var random = SeededGenerator(seed: 23)
    let lines = Self.whole.split(separator: "\n", omittingEmptySubsequences: false)
    for _ in 0..<500 {
      var damaged = lines
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let moved = damaged.remove(at: Int.random(in: damaged.indices, using: &random))
        if Bool.random(using: &random) { damaged.insert(moved, at: Int.random(in: 0...damaged.count, using: &random)) }
      }
      check(damaged.joined(separator: "\n"))
    }
  }
}
