import Testing

@testable import TerminalUI

@Suite struct TypedPathTests {
  @Test(arguments: [
    ("my file.md", "my file.md"), ("'my file.md'", "my file.md"), ("\"my file.md\"", "my file.md"),
    (#"my\ file.md"#, "my file.md"), (#"a\b"#, #"a\b"#), (#""a\"b\\c\d""#, #"a"b\c\d"#), (#"'a\b'"#, #"a\b"#),
    ("\"open", "\"open"), ("it's", "it's"), ("''", "''"), ("", ""),
  ])
  func `quotation marks and backslashes before blanks are none of the path`(typed: String, path: String) {
    #expect(TypedPath(typed).path == path)
  }
}
