import SessionModel
import TestSupport
import Testing

@Suite struct StreamedTextTests {
  private func streamed(_ text: String, in size: Int) -> StreamedText {
    var result = StreamedText()
    var rest = Substring(text)
    while !rest.isEmpty {
      result.append(String(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return result
  }

  private let text = String(repeating: "Zwölf Boxkämpfer 世界 ", count: 2_000)

  @Test(arguments: [1, 7, 4_096, 100_000])
  func `a text is the same in whatever pieces it came`(_ size: Int) {
    #expect(streamed(text, in: size) == StreamedText(text))
    #expect(streamed(text, in: size).string == text)
  }

  @Test func `texts of one length that differ are not the same`() {
    #expect(streamed(text + "a", in: 9) != streamed(text + "b", in: 11))
    #expect(StreamedText("é") != StreamedText("e\u{301}"))
  }

  @Test func `a text begins with what it grew from, and with nothing else`() {
    let beginning = streamed(text, in: 5)
    var grown = beginning
    grown.append("more")
    #expect(grown.hasPrefix(beginning))
    #expect(!beginning.hasPrefix(grown))
    #expect(grown.hasPrefix(StreamedText()))
    #expect(!grown.hasPrefix(StreamedText("Elf")))
  }

  @Test func `the rest from any border on is the rest`() {
    let whole = streamed(text, in: 13)
    for offset in stride(from: 0, through: text.utf8.count, by: 24 * 97) {
      let border = text.utf8.index(text.startIndex, offsetBy: offset)
      #expect(whole.suffix(fromUTF8Offset: offset) == String(text[border...]))
    }
  }

  @Test(arguments: [13, 100_000], [4, 5, 6, 7, 4_097]) func `parts of whole scalars in a row are the text`(
    size: Int, limit: Int
  ) {
    let whole = streamed(text, in: size)
    var parts: [String] = []
    var offset = 0
    while offset < whole.utf8Count {
      let part = whole.part(fromUTF8Offset: offset, atMost: limit)
      #expect((max(1, limit - 3)...limit).contains(part.utf8.count) || offset + part.utf8.count == whole.utf8Count)
      parts.append(part)
      offset += max(1, part.utf8.count)
    }
    #expect(parts.joined() == text)
  }

  @Test func `the end of a text costs the same however long the text is`() {
    let (short, long) = (StreamedText.growing(to: 100_000), StreamedText.growing(to: 5_000_000))
    let cost = { (text: StreamedText) in
      ThreadTime.seconds(of: { for _ in 0..<20_000 { _ = text.suffix(fromUTF8Offset: text.utf8Count - 40).utf8.count } }
      )
    }
    #expect(cost(long) < 3 * cost(short))
  }
}

extension StreamedText {
  fileprivate static func growing(to size: Int) -> StreamedText {
    var text = StreamedText()
    while text.utf8Count < size { text.append("a piece of a text, ") }
    return text
  }
}
