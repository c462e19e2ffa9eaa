import Testing

@testable import SessionModel

/// A warning that comes with every command is not read any more: what agents run all day asks for no word.
@Suite struct EverydayCommandTests {
  private static func level(_ command: String) -> RiskAssessment.Level {
    PendingRequest.shell(command).description.risk.level
  }

  @Test(arguments: [
    "ls -la src", "cat README.md", "head -n 40 a.txt", "tail -5 a.txt", "wc -l a.txt", "pwd",
    "git status", "git status --short", "git diff", "git diff HEAD~1 -- src", "git log --oneline -5",
    "git --no-pager diff --stat", "grep -rn 'TODO' src", "find . -name '*.swift'", "jq '.name' package.json",
    "sed -n '1,20p' a.txt", "sed -n '/func main/p' a.swift", "sed -n '/^struct [A-Z]/,/^}/p' a.swift",
    "sed '/^#/d' a.conf", "sed -n '$p' a.txt", "sed 's/a/b/g' a.txt", "cd src && ls", "git log | head -3",
  ])
  func `reading is low`(_ command: String) {
    #expect(Self.level(command) == .low)
  }

  @Test(arguments: [
    "git add -A", "git add src/a.swift", "git commit -m 'Fix it'", "npm test", "npm run build", "npm ci",
    "swift build", "swift test --filter A", "make", "make test", "cargo test", "cargo build --release", "go test ./...",
    "pytest -q", "python3 -m pytest", "python3 -m pytest -q tests/test_a.py", "python -m mypy src",
    "python3 scripts/make.py --all", "node script.js", "mkdir -p build", "cp a b", "mv a b", "touch a.txt",
    "echo hi > a.txt", "cat <<EOF > f\nx\nEOF", "cd src && make", "npm test 2>&1 | tail -20", "git checkout -b topic",
  ])
  func `building, testing and writing in the repository is elevated`(_ command: String) {
    #expect(Self.level(command) == .elevated)
  }

  @Test(arguments: [
    "sed -n '/x/w out' a", "sed '/x/e' a", "sed -n '/x/p;w out' a", "sed -n '/a\\/p;w out/' a", "sed '/x' a",
    "sed -n '\\%x%p' a", "sed '/x/s/a/b/e' a", "sed \"/$x/p\" a", "sed '/x/r /etc/passwd' a", "sed '/x/p\nw out' a",
    "sed '/[/p;w out' a",
    "python3 -m http.server", "python3 -m thing", "python3 -m", "python3 -mpytest", "python3 -c 'import a'",
    "python3 $x", "python3 -i a.py", "python3 ../a.py", "python3 /tmp/a.py", "python3 a", "python3 '-x.py'",
    "node -e 1 a.js", "node --require ./x a.js", "ls | xargs python3 a.py", "./python3 -m pytest", "./a.js",
    "cat a | python3 - a.py", "bash a.py", "node a.py", "cd .. && node a.js", "toolbox", "python3 -m pytest; rm -rf .",
  ])
  func `what only looks like it stays high`(_ command: String) {
    #expect(Self.level(command) == .high)
  }
}
