import SessionModel
import TestSupport
import Testing

@Suite struct ShellAnalysisTests {
  @Test(.enabled(if: ShellCorpus.isAccepting))
  func `what the analysis says today is kept`() throws {
    try ShellCorpus.accept()
  }

  @Test(.disabled(if: ShellCorpus.isAccepting), arguments: ShellCorpus.cases)
  func `a command is taken apart as the corpus says`(_ expected: ShellCase) {
    #expect(ShellCase(analysing: expected.command) == expected)
  }

  @Test func `the corpus is not empty`() {
    #expect(ShellCorpus.cases.count > 200)
    #expect(Set(ShellCorpus.cases.map { Array($0.command.utf8) }).count == ShellCorpus.cases.count)
  }

  @Test func `a removal behind a command never makes it lighter`() {
    // A backslash at the end would take the separator away.
    for row in ShellCorpus.cases where !row.command.hasSuffix("\\") {
      let before = PendingRequest.shell(row.command).description.risk.level
      #expect(
        PendingRequest.shell(row.command + "; rm -rf ~").description.risk.level >= before,
        "\(row.command.debugDescription)")
      let onNextLine = PendingRequest.shell(row.command + "\nrm -rf ~").description.risk
      #expect(onNextLine.level == .high, "\(row.command.debugDescription)")
    }
  }

  @Test func `whatever hides a character is doubted`() {
    for row in HostileCorpus.rows {
      guard let text = row.text, text.unicodeScalars.contains(where: \.hides) else { continue }
      #expect(!ShellAnalysis(of: text).doubts.isEmpty, "\(row.id)")
      #expect(PendingRequest.shell("ls " + text).description.risk.level == .high, "\(row.id)")
    }
  }

  @Test func `a control anywhere in a command makes it high`() {
    var generator = SeededGenerator(seed: 1)
    let controls = (0x00...0x1F).filter { $0 != 0x09 && $0 != 0x0A } + [0x7F] + Array(0x80...0x9F)
    for row in ShellCorpus.cases {
      for _ in 0..<4 {
        var scalars = Array(row.command.unicodeScalars)
        let scalar = Unicode.Scalar(UInt8(controls.randomElement(using: &generator)!))
        scalars.insert(scalar, at: Int.random(in: 0...scalars.count, using: &generator))
        let text = String(String.UnicodeScalarView(scalars))
        #expect(PendingRequest.shell(text).description.risk.level == .high, "\(text.debugDescription)")
      }
    }
  }

  @Test(arguments: ["'", "\"", "`", "$(", "${", "("])
  func `what is opened and not closed makes a command high`(_ opener: String) {
    var generator = SeededGenerator(seed: 2)
    let plain = ShellCorpus.cases.filter { row in
      !row.command.contains { "'\"`\\#$(){}<\n".contains($0) }
    }
    #expect(plain.count > 80)
    for row in plain {
      var text = row.command
      text.insert(contentsOf: opener, at: text.indices.randomElement(using: &generator)!)
      #expect(PendingRequest.shell(text).description.risk.level == .high, "\(text.debugDescription)")
    }
  }

  @Test func `random pieces of the corpora are read to their end`() {
    var generator = SeededGenerator(seed: 3)
    let pieces = ShellCorpus.cases.map(\.command) + HostileCorpus.rows.compactMap(\.text)
    for _ in 0..<500 {
      let text = (0..<5).map { _ in
        let piece = Array(pieces.randomElement(using: &generator)!.unicodeScalars)
        let cut = Int.random(in: 0...piece.count, using: &generator)
        return String(String.UnicodeScalarView(piece[..<cut].suffix(200)))
      }.joined()
      let analysis = ShellAnalysis(of: text)
      #expect(analysis.parts.count <= 200)
    }
  }

  @Test(arguments: ["(", "$(", "`", "{ ", "<(", "${x:-", "\"$(", "if ls; then ", "find -exec ", "eval ", "sudo "])
  func `what is nested too deeply is doubted, and ends nothing else`(_ opener: String) {
    let analysis = ShellAnalysis(of: String(repeating: opener, count: 10_000))
    #expect(!analysis.doubts.isEmpty)
    #expect(analysis.parts.count <= 200)
  }

  @Test func `a list that is too long says so`() {
    let commands = String(repeating: "ls;", count: 200)
    #expect(ShellAnalysis(of: commands).doubts == [])
    let analysis = ShellAnalysis(of: commands + "rm x")
    #expect(analysis.parts.count == 200)
    #expect(analysis.doubts == ["more than 200 commands; what follows was not looked at"])
  }

  @Test func `a command of too many words says so`() {
    #expect(ShellAnalysis(of: "ls" + String(repeating: " a", count: 3_999)).doubts == [])
    #expect(
      ShellAnalysis(of: "ls" + String(repeating: " a", count: 4_000)).doubts == [
        "more than 4000 words; not all were looked at"
      ])
  }

  /// Bytes of a long command, and of what a quadratic reader would need minutes for.
  private static let longCommand = 100_000

  @Test(arguments: [
    "a", " a", ";", "'", "\"", "\\", "$", "$x ", "${x} ", "$((", "`a`", "a=b ", "-o ", "../ ", "https://a.b ", "<<A ",
    "\n", "{a,b} ", "$(ls) ", "&& ", "> /x ", "::", "é", "#", "find -exec ls ", "'a'", "git@h:x ",
  ])
  func `a command of 100 KB is read in time`(_ piece: String) {
    let text = "git push " + String(repeating: piece, count: Self.longCommand / piece.utf8.count)
    let seconds = ThreadTime.seconds { _ = ShellAnalysis(of: text) }
    #expect(seconds < 5, "\(piece.debugDescription)")
  }
}

extension HostileRow {
  /// The text as it would reach a command; nil for bytes below the decoder.
  var text: String? {
    switch source {
    case .text(let text): text
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .json: nil
    }
  }
}

extension Unicode.Scalar {
  /// Nothing that a person could see, by the standard's own words.
  fileprivate var hides: Bool {
    if self == "\n" || self == "\t" || self == " " { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .unassigned: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }
}
