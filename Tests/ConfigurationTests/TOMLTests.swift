import TestSupport
import Testing

@testable import Configuration

@Suite struct TOMLTests {
  private func places(of paths: [[String]], in text: String) throws -> [[Int]] {
    let document = try TOMLDocument(parsing: text)
    return paths.map { path in document[path].map { [$0.line, $0.column] } ?? [] }
  }

  /// The members of a file, one a line, sorted.
  private func values(of text: String) throws -> [String] {
    try TOMLDocument(parsing: text).root.lines(below: "").sorted()
  }

  @Test(arguments: [
    ("a = 'x'", ["a = x"]), ("a.b.c = true\na.d = false", ["a.b.c = true", "a.d = false"]),
    ("[a.b]\nc = 1\n[a]\nd = 2", ["a.b.c = number", "a.d = number"]),
    ("\"a b\".'c\\' = {}", ["a b.c\\ = {}"]), ("a = { b = { c = 'x' }, d.e = [] }", ["a.b.c = x", "a.d.e = []"]),
    ("a = [ 'x', # one\n [true,], ]", ["a = [x, [true]]"]),
    ("a = \"\\\"\\\\ \\t\\u00e9\\U0001F600\"", ["a = \"\\ \té😀"]), ("a = 'C:\\temp'", ["a = C:\\temp"]),
    ("a = \"\"\"\none\\\n   two\r\n\"three\"\"\"\"", ["a = onetwo\n\"three\""]), ("a = '''\nx\\y'''", ["a = x\\y"]),
    (
      "a = [0, -1, +1.5e3, 0xff, 1_000, inf, -nan]",
      ["a = [\(Array(repeating: "number", count: 7).joined(separator: ", "))]"]
    ),
    ("a = [1979-05-27, 07:32:00, 1979-05-27T07:32:00Z, 1979-05-27 07:32:00.5+01:00]", ["a = [date, date, date, date]"]),
    ("# only\n\r\n\t# comments", []),
  ])
  func `what TOML means is what is read`(text: String, values: [String]) throws {
    #expect(try self.values(of: text) == values)
  }

  @Test(arguments: [
    ("a = [}", 1, 6), ("[=", 1, 2), ("[a\n", 1, 3), ("[]", 1, 2), ("[[a]]", 1, 1), ("[a] b = 1", 1, 5), ("a", 1, 2),
    ("a = ", 1, 5), ("a = yes", 1, 5), ("a = Hallo Welt", 1, 5), ("a = 1 2", 1, 7), ("a = \"x", 1, 7),
    ("a = 'x\n'", 1, 7), ("a = \"\"\"x", 1, 9), ("a = [1, 2", 1, 10), ("a = [1 2]", 1, 8), ("a = { b = 1, }", 1, 14),
    ("a = { b = 1\n}", 1, 12), ("a = {b}", 1, 7), ("a = [,]", 1, 6), ("= 1", 1, 1), ("a..b = 1", 1, 3),
    ("a = \"\\q\"", 1, 6), ("a = \"\\u12\"", 1, 6), ("a = \"\\uD800\"", 1, 6), ("a = \"\\u0000\"", 1, 6),
    ("a = \"\u{7}\"", 1, 6), ("# \u{0}", 1, 3), ("a = 1\rb = 2", 1, 6), ("a = 1\n\na = 2", 3, 1),
    ("[a]\n[a]", 2, 1), ("a = 1\n[a.b]", 2, 1), ("a = {}\n[a.b]", 2, 1), ("a = {}\na.b = 1", 2, 1),
    ("[a.b]\n[a]\nb.c = 1", 3, 1), ("a.b = 1\n[a]", 2, 1), ("a = 1\na.b = 2", 2, 1), ("\"\"\"a\"\"\" = 1", 1, 1),
    ("a = " + String(repeating: "[", count: 100_000), 1, 22),
  ])
  func `what is not TOML is refused at its place`(text: String, line: Int, column: Int) throws {
    do throws(ConfigurationFault) {
      _ = try TOMLDocument(parsing: text)
      Issue.record("taken: \(text)")
    } catch {
      #expect(error.position == TextPosition(line: line, column: column), "\(error.words)")
      #expect(error.words.hasPrefix("this is not TOML: "))
    }
  }

  @Test func `sections, dotted and quoted keys stand where they are first named`() throws {
    let text = """
      top = 1
      [a . b]  # comment = 2
        c.d = "x"
      "e f" = 'y'
      [g]
      h = 2
      """
    #expect(
      try places(
        of: [["top"], ["a"], ["a", "b"], ["a", "b", "c", "d"], ["a", "b", "e f"], ["g", "h"], ["z"]], in: text)
        == [[1, 1], [2, 2], [2, 6], [3, 5], [4, 1], [6, 1], []])
  }

  @Test func `elements of lists and members in braces have places of their own`() throws {
    let text = """
      a = [ "x", # one ]
        'y', [1, 2],
      ]
      b = { c = 1, d = { e = "}" } }
      f = 3
      """
    #expect(
      try places(
        of: [["a", "0"], ["a", "1"], ["a", "2"], ["a", "2", "1"], ["b", "d", "e"], ["f"], ["a", "9"]], in: text)
        == [[1, 7], [2, 3], [2, 8], [2, 12], [4, 20], [5, 1], [1, 1]])
  }

  @Test func `columns are scalars, and a byte order mark is one`() throws {
    #expect(
      try places(of: [["a"], ["ä😀"], ["b"]], in: "\u{FEFF}a = 1\r\n\"ä😀\" = 1\r\n  b = 2") == [
        [1, 2], [2, 1], [3, 3],
      ])
  }

  @Test func `a file that is broken in any place is refused or read, and never ends the program`() {
    var random = SeededGenerator(seed: 5)
    let file = Array(DefaultFile.text.unicodeScalars)
    let signs = Array("[]{}\"'=.,#\n\\ ab\u{7}\u{0}é-_1:+".unicodeScalars)
    for _ in 0..<300 {
      var broken = file
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        broken[Int.random(in: 0..<broken.count, using: &random)] = signs.randomElement(using: &random) ?? " "
      }
      expectReadOrRefused(broken)
    }
    for _ in 0..<5_000 {
      expectReadOrRefused(
        (0..<Int.random(in: 0..<30, using: &random)).map { _ in signs.randomElement(using: &random) ?? " " })
    }
  }

  private func expectReadOrRefused(_ scalars: [Unicode.Scalar]) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    do throws(ConfigurationRefusal) {
      _ = try LoadedConfiguration(parsing: String(text))
    } catch {
      #expect(!error.faults.isEmpty)
      #expect(error.faults.allSatisfy { $0.position.line >= 1 && $0.position.column >= 1 && !$0.words.isEmpty })
    }
  }
}

extension TOMLSection {
  fileprivate func lines(below path: String) -> [String] {
    members.flatMap { name, node -> [String] in
      let path = path.isEmpty ? name : "\(path).\(name)"
      if case .section(let section) = node, !section.members.isEmpty { return section.lines(below: path) }
      return ["\(path) = \(node.brief)"]
    }
  }
}

extension TOMLNode {
  fileprivate var brief: String {
    switch self {
    case .section: "{}"
    case .list(let elements): "[\(elements.map(\.brief).joined(separator: ", "))]"
    case .text(let text): text
    case .flag(let flag): "\(flag)"
    case .number: "number"
    case .date: "date"
    }
  }
}
