import TerminalPrimitives
import Testing

@testable import NcursesTerminal

@Suite struct KeyParserTests {
  @Test(arguments: KeyFixtures.all)
  func `a sequence means the same wherever reads divide it`(fixture: KeyFixture) {
    for split in 0...fixture.bytes.count {
      var parser = KeyParser()
      let inputs =
        parser.parse(Array(fixture.bytes[..<split])) + parser.parse(Array(fixture.bytes[split...]))
      #expect(inputs == fixture.inputs, "divided after byte \(split)")
      #expect(parser.patience == nil)
    }
  }

  @Test(arguments: KeyFixtures.all)
  func `a sequence means the same byte by byte`(fixture: KeyFixture) {
    var parser = KeyParser()
    #expect(fixture.bytes.flatMap { parser.parse([$0]) } == fixture.inputs)
  }

  @Test func `all sequences in a row mean what each means alone`() {
    var parser = KeyParser()
    let fixtures = KeyFixtures.all
    #expect(fixtures.count > 100)
    #expect(parser.parse(fixtures.flatMap(\.bytes)) == fixtures.flatMap(\.inputs))
  }

  @Test func `every single byte has one meaning`() {
    for byte in UInt8.min...UInt8.max {
      var parser = KeyParser()
      let inputs = parser.parse([byte]) + parser.endOfPatience()
      #expect(inputs == [expectedInput(for: byte)], "byte \(byte)")
    }
  }

  private func expectedInput(for byte: UInt8) -> TerminalInput {
    switch byte {
    case 0x00: .typed(" ", .control)
    case 0x08, 0x7F: .press(.backspace)
    case 0x09: .press(.tab)
    case 0x0D: .press(.enter)
    case 0x1B: .press(.escape)
    case 0x01...0x1A: .typed(Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)[Int(byte) - 1], .control)
    case 0x1C: .typed("\\", .control)
    case 0x1D: .typed("]", .control)
    case 0x1E: .typed("^", .control)
    case 0x1F: .typed("_", .control)
    case 0x20...0x7E: .typed(Unicode.Scalar(byte))
    default: .unrecognised([byte])
    }
  }

  @Test func `Enter and Ctrl-J are told apart`() {
    var parser = KeyParser()
    #expect(parser.parse([0x0D, 0x0A]) == [.press(.enter), .typed("j", .control)])
  }
}
