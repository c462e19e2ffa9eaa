import TerminalPrimitives
import TerminalUI
import Testing

@testable import Configuration

@Suite struct ConfigurationFaultTests {
  private func faults(in text: String) -> [ConfigurationFault] {
    do throws(ConfigurationRefusal) {
      _ = try LoadedConfiguration(parsing: text)
      return []
    } catch {
      return error.faults
    }
  }

  struct Faulty: Sendable, CustomTestStringConvertible {
    let text: String
    let line: Int
    let column: Int
    let words: String
    var testDescription: String { text }

    init(_ text: String, _ line: Int, _ column: Int, _ words: String) {
      self.text = text
      self.line = line
      self.column = column
      self.words = words
    }
  }

  private static let faulty = [
    Faulty("[approvals\npolicy = 1", 1, 11, "must end with ], and not with the end of the line"),
    Faulty("[session]\nrecord = yes", 2, 10, "yes is no value: a text stands in quotes"),
    Faulty("[session]\nrecord = true\nrecord = false", 3, 1, "record is set for the second time"),
    Faulty("[approval]\npolicy = \"ask\"", 1, 2, "no section [approval]; did you mean [approvals]?"),
    Faulty("# one\n\n[colours]", 3, 2, "The sections are [approvals], [notifications], [session]"),
    Faulty("[keys.composr]\nsend = \"Enter\"", 1, 7, "no section [keys.composr]; did you mean [keys.composer]?"),
    Faulty("policy = \"ask\"", 1, 1, "policy stands before the first section; it belongs in [approvals]"),
    Faulty("keys = 3", 1, 1, "keys stands before the first section"),
    Faulty(
      "[approvals]\npolcy = \"ask\"", 2, 1, "[approvals] has no polcy; did you mean policy? It has policy"),
    Faulty("[screen]\n  bell = true", 2, 3, "[screen] has no bell; it belongs in [notifications]"),
    Faulty("[session]\nrecord = \"true\"", 2, 1, "[session] record must be true or false, without quotes"),
    Faulty("[approvals]\npolicy = true", 2, 1, "must be \"ask\", \"safe\", \"deny\", and this is true or false"),
    Faulty("[approvals.policy]\nx = 1", 1, 12, "and this is a section"),
    Faulty("[[session]]\nrecord = true", 1, 1, "lists of sections"),
    Faulty("[approvals]\npolicy = \"save\"", 2, 1, "cannot be \"save\"; did you mean \"safe\"? It may be \"ask\""),
    Faulty("[approvals]\npolicy = \"all\"", 2, 1, "say --approve all on the command line, each time"),
    Faulty("[session]\nruntime = \"copilot\"", 2, 1, "It may be an absolute path, or one that begins with ~/"),
    Faulty("[session]\ntoken-env = \"GH TOKEN\"", 2, 1, "an environment variable's name has letters"),
    Faulty("[notifications]\nhook = \"\"", 2, 1, "it is empty; leave it out to have none"),
    Faulty("[keys.request]\ndeny = \"Entr\"", 2, 1, "no key \"Entr\"; did you mean \"Enter\"?"),
    Faulty("[keys.request]\ndeny = [\n  \"d\",\n  \"Ctlr-X\",\n]", 4, 3, "no key \"Ctlr-X\"; did you mean \"Ctrl-X\"?"),
    Faulty("[keys.request]\ndeny = \"Shift-X\"", 2, 1, "without Shift"),
    Faulty("[keys.request]\ndeny = 4", 2, 1, "must be a key in quotes, or a list of them, and this is a number"),
    Faulty("[keys.request]\napprove = \"y\"", 2, 1, "[keys.request] has no approve"),
    Faulty("[keys.composer]\ndeny = \"Alt-D\"", 2, 1, "it belongs in [keys.request]"),
    Faulty("x = \"a\\u0000b\"", 1, 7, "a NUL character"),
  ]

  @Test(arguments: faulty)
  func `a fault is told with its place, what is wrong and what is allowed`(_ faulty: Faulty) throws {
    let faults = faults(in: faulty.text)
    let fault = try #require(faults.first)
    #expect(faults.count == 1)
    #expect(fault.words.contains(faulty.words), "\(fault.words)")
    #expect(fault.position == TextPosition(line: faulty.line, column: faulty.column), "\(fault.words)")
  }

  @Test func `all faults are told at once, in the order of the file`() {
    let faults = faults(
      in: """
        [screen]
        colors = "blue"
        [nonsense]
        [approvals]
        policy = 3
        [keys.request]
        approve-once = "d"
        send-decision = "q"
        """)
    #expect(faults.map(\.position.line) == [2, 3, 5, 7, 8])
  }

  @Test func `keys that collide are told at the later of their lines, with both commands`() {
    let faults = faults(in: "[keys.request]\nfull-screen = \"m\"\napprove-once = \"m\"\n")
    #expect(
      faults == [
        ConfigurationFault(
          at: TextPosition(line: 3, column: 1),
          .conflict(
            .sameKey(
              KeyPress(.scalar("m")), BoundCommand(.request, .select(.once)), BoundCommand(.request, .fullScreen))))
      ])
    #expect(faults[0].words.contains("[keys.request] approve-once and [keys.request] full-screen"))
  }

  @Test func `keys are not weighed against each other while one of them cannot be read`() {
    let faults = faults(in: "[keys.request]\napprove-once = \"d\"\ndeny = \"Ctrl-\"\n")
    #expect(faults.map(\.position.line) == [3])
  }

  @Test func `a token in the place of its variable's name is not repeated`() {
    let token = "ghp_0123456789abcdef"
    let faults = faults(in: "[session]\ntoken-env = \"\(token)\"")
    #expect(faults.count == 1)
    #expect(faults.allSatisfy { !$0.words.contains(token) && $0.words.contains("looks like a token") })
  }
}
