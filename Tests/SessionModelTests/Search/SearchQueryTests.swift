import SessionModel
import TestSupport
import Testing

@Suite struct SearchQueryTests {
  private func ranges(_ query: String, _ text: String) throws -> [Range<Int>] {
    try #require(SearchQuery(query)).ranges(in: text)
  }

  @Test func `an empty text is no query`() {
    #expect(SearchQuery("") == nil)
  }

  @Test func `a query in lower case finds every case`() throws {
    #expect(try ranges("swift", "Swift, SWIFT and swift") == [0..<5, 7..<12, 17..<22])
  }

  @Test func `a query with one letter in upper case finds only itself`() throws {
    #expect(try ranges("Swift", "Swift, SWIFT and swift") == [0..<5])
  }

  @Test func `matches do not overlap`() throws {
    #expect(try ranges("aa", "aaaaa") == [0..<2, 2..<4])
  }

  @Test func `a match may be all of the text, and none is longer than it`() throws {
    #expect(try ranges("abc", "ABC") == [0..<3])
    #expect(try ranges("abcd", "abc") == [])
    #expect(try ranges("a", "") == [])
  }

  @Test func `letters beyond ASCII are found in any case, and places count bytes`() throws {
    #expect(try ranges("größe", "Die GRÖßE der Größe") == [4..<11, 16..<23])
    #expect(try ranges("привет", "ПРИВЕТ, Привет") == [0..<12, 14..<26])
    #expect(try ranges("Größe", "GRÖßE Größe") == [8..<15])
    #expect(try ranges("世界", "你好世界") == [6..<12])
    #expect(try ranges("é🎉", "É🎉 é🎉") == [0..<6, 7..<13])
  }

  @Test(
    arguments: [
      // What is read, and where it stands with its marks.
      ("and weight", "another, with `code` and **weight**", 21..<33),
      ("with code and", "another, with `code` and **weight**", 9..<24),
      ("`code` and weight", "another, with `code` and **weight**", 14..<33),
      ("**weight**", "another, with `code` and **weight**", 25..<35),
      ("labore et dolore", "ut labore et\n  dolore magna", 3..<21),
      ("et dolore", "labore et  \n_dolore_ magna", 7..<19),
      ("größe", "die **GRO** und *Größe*", 17..<24),
      ("snake_case", "call `snake_case`", 6..<16),
      ("2*3", "is 2*3", 3..<6),
      ("end.", "an **end**.", 5..<11),
    ] as [(String, String, Range<Int>)])
  func `Markdown is found as people read it, and as it was written`(
    _ words: String, _ text: String, _ expected: Range<Int>
  ) throws {
    let query = try #require(SearchQuery(words))
    let source = SourceText(.text, text, in: .markdown)
    #expect(query.ranges(in: source) == [expected])
    #expect(query.count(in: source) == 1)
  }

  @Test(arguments: [
    ("snakecase", "call `snake_case`"), ("23", "is 2*3"), ("one two", "one\n\ntwo"), ("one two", "one\n  \n  two"),
    ("onetwo", "one\ntwo"),
  ])
  func `marks within a name and breaks between paragraphs are no marks and no blanks`(
    _ words: String, _ text: String
  ) throws {
    let query = try #require(SearchQuery(words))
    #expect(query.count(in: SourceText(.text, text, in: .markdown)) == 0)
  }

  @Test func `plain text is found only as it was written`() throws {
    let query = try #require(SearchQuery("and weight"))
    #expect(query.count(in: SourceText(.result, "and **weight**, and\nweight, and weight")) == 1)
  }

  @Test func `what is counted in Markdown is what is found there, whatever stands in it`() throws {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<2_000 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in "ab *_`\né".randomElement(using: &random) ?? "a" })
      let words = String(
        (0..<Int.random(in: 1...4, using: &random)).map { _ in "ab *é".randomElement(using: &random) ?? "a" })
      let query = try #require(SearchQuery(words))
      let source = SourceText(.text, text, in: .markdown)
      let ranges = query.ranges(in: source)
      #expect(ranges.count == query.count(in: source), "\(words) in \(text)")
      // Each begins and ends with what was looked for, and none overlaps the one before.
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "\(words) in \(text)")
      let ends = ranges.map { Array(text.utf8)[$0].first }
      #expect(ends.allSatisfy { $0 == words.utf8.first || (words.hasPrefix(" ") && $0 == UInt8(ascii: "\n")) })
    }
  }

  @Test func `every place that a plain comparison finds is found`() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in "abB ".randomElement(using: &random) ?? "a" }
      let words = (0..<Int.random(in: 1...4, using: &random)).map { _ in "ab ".randomElement(using: &random) ?? "a" }
      let found = try ranges(String(words), String(text))
      #expect(found == plainRanges(of: words, in: text.map { $0 == "B" ? "b" : $0 }), "\(words) in \(text)")
    }
  }

  @Test func `what a long text needs to be looked for is made in one pass over it`() {
    let text = String(repeating: "abcdefgh", count: 500_000)
    var isFound: Bool?
    let seconds = ThreadTime.seconds { isFound = SearchQuery(text)?.occurs(in: text) }
    #expect(isFound == true)
    // A pass for each value of a byte takes four times as long at least.
    #expect(seconds < 10)
  }

  private func plainRanges(of words: [Character], in text: [Character]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start + words.count <= text.count {
      let isHere = Array(text[start..<start + words.count]) == words
      if isHere { ranges.append(start..<start + words.count) }
      start += isHere ? words.count : 1
    }
    return ranges
  }
}
