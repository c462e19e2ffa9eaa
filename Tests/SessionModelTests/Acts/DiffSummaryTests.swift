import Testing

@testable import SessionModel

@Suite struct DiffSummaryTests {
  private static func words(_ diff: String) -> [String] {
    let summary = DiffSummary(diff)
    let names = "\(summary.oldName ?? "?") > \(summary.newName ?? "?")"
    let marks = [
      summary.isNewFile ? "new" : nil, summary.isDeletion ? "deleted" : nil, summary.isRename ? "renamed" : nil,
      summary.isBinary ? "binary" : nil, summary.hasSeveralFiles ? "several" : nil, summary.modeChange,
    ]
    return ["\(names) +\(summary.added) -\(summary.removed) @\(summary.hunks)"] + marks.compactMap(\.self)
  }

  @Test(arguments: [
    ("--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n a\n-b\n+c\n+d\n", ["x > x +2 -1 @1"]),
    ("@@ -1 +1 @@\n-a\n+b", ["? > ? +1 -1 @1"]),
    ("--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+a", ["/dev/null > x +1 -0 @1", "new"]),
    ("--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a", ["x > /dev/null +0 -1 @1", "deleted"]),
    ("diff --git a/x b/y\nrename from x\nrename to y\n", ["x > y +0 -0 @0", "renamed"]),
    ("old mode 100644\nnew mode 100755\n", ["? > ? +0 -0 @0", "100644 to 100755"]),
    ("Binary files a/x and b/x differ", ["? > ? +0 -0 @0", "binary"]),
    ("--- x\t2026-01-01\n+++ x\t2026-01-02\n@@ -1 +1 @@\n-a\n+b", ["x > x +1 -1 @1"]),
    ("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n--- a/y\n+++ b/y\n@@ -1 +1 @@\n-a\n+b", ["x > x +2 -2 @2", "several"]),
    ("@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b", ["? > ? +1 -1 @1"]),
    ("", ["? > ? +0 -0 @0"]), ("+a\n-b\n+c", ["? > ? +2 -1 @0"]),
    ("diff --git a/x b/x\nold mode 1\ndiff --git a/y b/y\n", ["? > ? +0 -0 @0", "several"]),
    ("@@ nonsense @@\n+a", ["? > ? +1 -0 @0"]),
    ("@@ -99999999999999999999 +1,99999999999999999999 @@\n+a", ["? > ? +1 -0 @0"]),
    ("@@ -1,3 +1,3 @@\n-a\n+b\n@@ -9 +9 @@\n-c\n+d", ["? > ? +2 -2 @2"]),
    ("@@ -1,9 +1,9 @@\n-a\ndiff --git a/x b/x\ndiff --git a/y b/y", ["? > ? +0 -1 @1", "several"]),
  ])
  func `a diff tells its names, signs and hunks`(_ diff: String, _ expected: [String]) {
    #expect(Self.words(diff) == expected)
  }

  /// As runtime 1.0.64 writes it.
  private static func created(_ lines: String) -> String {
    "\ndiff --git a/x b/x\ncreate file mode 100644\nindex 0000000..0000000\n--- a/dev/null\n+++ b/x\n" + lines
  }

  @Test(arguments: [
    (created("@@ -1,0 +1,4 @@\n+a\n+b\n+c\n+\n"), 3), (created("@@ -1,0 +1,4 @@\n+a\n+b\n+c\n+"), 3),
    (created("@@ -1,0 +1,3 @@\n+a\n+\n+\n"), 2), (created("@@ -1,0 +1,2 @@\n+a\n+b\n"), 2),
    (created("@@ -1,0 +1,1 @@\n+\n"), 0), (created("@@ -1,0 +1,2 @@\n+a\n+ \n"), 2),
    ("--- /dev/null\n+++ b/x\n@@ -0,0 +1,2 @@\n+a\n+\n", 2), ("--- a/x\n+++ b/x\n@@ -1 +1,2 @@\n a\n+\n", 1),
  ])
  func `what stands behind the last line feed of a file that the runtime creates is no line`(
    _ diff: String, _ added: Int
  ) {
    #expect(DiffSummary(diff).added == added)
  }

  @Test func `nor of one that it deletes`() {
    let diff = "\ndiff --git a/x b/x\n--- a/x\n+++ b/dev/null\n@@ -1,3 +1,0 @@\n-a\n-b\n-\n"
    #expect(Self.words(diff) == ["x > /dev/null +0 -2 @1", "deleted"])
  }

  @Test func `a line of a hunk is never a header, whatever it looks like`() {
    let diff = "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n--- a/.env\n+++ b/.env\n a\n"
    #expect(Self.words(diff) == ["x > x +1 -1 @1"])
  }
}
