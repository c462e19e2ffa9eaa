import TerminalPrimitives
import TestSupport
import Testing

@Suite struct HostileCorpusTests {
  enum Profile: CaseIterable {
    case prose, exact

    func clean(_ text: String, in repertoire: Repertoire) -> [SafeText] {
      switch self {
      case .prose: SafeText.prose(text, in: repertoire)
      case .exact: SafeText.exact(text, in: repertoire).lines
      }
    }
  }

  struct Place: CustomTestStringConvertible {
    let profile: Profile
    let repertoire: Repertoire

    var testDescription: String { "\(profile), \(repertoire)" }

    static let all = Profile.allCases.flatMap { profile in
      [Repertoire.unicode, .ascii].map { Place(profile: profile, repertoire: $0) }
    }
  }

  @Test func `the corpus is whole`() {
    #expect(HostileCorpus.rows.count == 263)
    #expect(Set(HostileCorpus.rows.map(\.category)).count == 26)
  }

  @Test(arguments: Place.all)
  func `nothing forbidden is emitted`(_ place: Place) {
    for row in HostileCorpus.rows {
      let text = place.profile.clean(row.text, in: place.repertoire).map(\.text).joined(separator: " ")
      let bytes = Array(text.utf8)
      for never in row.never {
        #expect(!bytes.contains(never), "\(row.id) emits \(never)")
      }
      #expect(text.unicodeScalars.allSatisfy { CharacterWidth.columns(of: $0) != nil }, "\(row.id)")
      #expect(place.repertoire == .unicode || bytes.allSatisfy { 0x20...0x7E ~= $0 }, "\(row.id)")
    }
  }

  @Test(arguments: Place.all)
  func `what must be readable is readable in order`(_ place: Place) {
    for row in HostileCorpus.rows {
      var rest = place.profile.clean(row.text, in: place.repertoire).map(\.text).joined(separator: "\n")[...]
      for part in row.shows {
        let range = rest.firstRange(of: part)
        #expect(range != nil, "\(row.id) does not show \(part)")
        rest = rest[(range?.upperBound ?? rest.endIndex)...]
      }
    }
  }

  @Test(arguments: Place.all)
  func `each scalar of the source is accounted for`(_ place: Place) {
    for row in HostileCorpus.rows {
      let lines = place.profile.clean(row.text, in: place.repertoire)
      #expect(Accounting.isComplete(lines, of: row.text), "\(row.id)")
    }
  }

  @Test(arguments: Place.all)
  func `columns are the sum of the widths`(_ place: Place) {
    for row in HostileCorpus.rows {
      for line in place.profile.clean(row.text, in: place.repertoire) {
        let widths = line.text.unicodeScalars.compactMap(CharacterWidth.columns(of:)).reduce(0, +)
        #expect(line.columns == widths, "\(row.id)")
        let first = line.text.unicodeScalars.first
        #expect(first.flatMap(CharacterWidth.columns(of:)) != 0, "\(row.id) begins with a mark")
      }
    }
  }

  @Test func `the exact profile sets off everything outside printable ASCII`() {
    for row in HostileCorpus.rows {
      let pieces = SafeText.exact(row.text, in: .unicode).lines.flatMap(\.pieces)
      let plain = pieces.filter { $0.kind == .plain }.map(\.text).joined()
      #expect(plain.utf8.allSatisfy { 0x20...0x7E ~= $0 }, "\(row.id)")
    }
  }

  @Test(arguments: [1, 2, 3])
  func `however a text streams in it is cleaned alike`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for row in HostileCorpus.rows where row.bytes.count < 2000 {
      let whole = SafeText.prose(row.text, in: .unicode)
      for _ in 0..<10 {
        #expect(SafeText.prose(decode(row.bytes, cutBy: &random), in: .unicode) == whole, "\(row.id)")
      }
    }
  }

  @Test func `the chunks of a row are cleaned like the whole`() {
    for row in HostileCorpus.rows where !row.chunks.isEmpty {
      #expect(SafeText.prose(row.chunks.joined(), in: .unicode) == SafeText.prose(row.text, in: .unicode), "\(row.id)")
    }
  }

  @Test(arguments: [20, 40, 80, 200])
  func `no text moves the border beside it`(columns: Int) {
    let border = columns - 1
    for row in HostileCorpus.rows where row.category == "width" || row.category == "combining" {
      for line in SafeText.prose(row.text, in: .unicode).flatMap({ $0.lines(ofColumns: border) }) {
        var grid = CellGrid(size: Size(rows: 1, columns: columns))
        grid.write("│", style: .plain, row: 0, column: border, limit: columns)
        let end = grid.write(line, style: .plain, row: 0, column: 0, limit: border)
        #expect(end == line.columns, "\(row.id)")
        #expect(grid[0, border].glyph == Glyph(base: 0x2502, columns: 1), "\(row.id)")
        #expect(grid.isWellFormed, "\(row.id)")
        #expect(grid.text(ofRow: 0, columns: 0..<end) == line.text, "\(row.id)")
      }
    }
  }

  private func decode(_ bytes: [UInt8], cutBy random: inout SeededGenerator) -> String {
    var decoder = LossyUTF8Decoder()
    var text = ""
    var rest = bytes[...]
    while !rest.isEmpty {
      let length = Int.random(in: 1...max(1, rest.count), using: &random)
      text += decoder.decode(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return text + decoder.finish()
  }
}
