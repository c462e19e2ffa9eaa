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
