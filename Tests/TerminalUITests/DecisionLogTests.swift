import JSONRPC
import SessionModel
import TerminalPrimitives
import TerminalUI
import Testing

/// The decision log as a person asks for it and reads it.
@Suite struct DecisionLogTests {
  private static let decisions = LoggedDecision.folded([
    [
      "decision": "approve once", "decider": "person", "task": "4711abcd-aa", "request": "p1", "kind": "shell",
      "risk": "high", "digest": "ab", "act": "rm -rf build", "shown": "rm -rf build", "at": 1_000, "took": 4_200,
    ],
    [
      "outcome": "approved once by you", "status": "confirmed", "task": "4711abcd-aa", "request": "p1",
      "kind": "shell", "act": "rm -rf build", "at": 2_000, "took": 6_200,
    ],
    [
      "decision": "deny", "decider": "policy deny", "task": "4711abff-bb", "request": "p2", "kind": "read",
      "risk": "low", "digest": "ab", "act": "a\u{202E}b\u{1B}[31m", "shown": "a", "at": 3_000, "took": 12,
    ],
    [
      "outcome": "deny: nothing came back", "status": "not confirmed", "task": "4711abff-bb", "request": "p2",
      "kind": "read", "act": "a", "at": 18_000, "took": 15_012,
    ],
    [
      "outcome": "denied by another client", "status": "elsewhere", "request": "p3", "kind": "url", "act": "x",
      "at": 9_000,
    ],
  ]).decisions

  private func table(width: Int?) -> [String] {
    DecisionTable(repertoire: .ascii, width: width, time: { "@\(Int($0))" }).lines(Self.decisions).map(\.text)
  }

  @Test func `a pipe gets one aligned line for each decision`() {
    #expect(
      table(width: nil) == [
        "TIME   SESSION   KIND   RISK  CHOICE        WHO          OUTCOME                           TOOK   ACT",
        "@1000  4711abcd  shell  high  approve once  you          approved once by you              6.2s   rm -rf build",
        "@3000  4711abff  read   low   deny          policy deny  not confirmed: deny: nothing came back  15.0s  "
          + "a\\u{202E}b\\u{1B}[31m",
        "@9000  -         url    -     -             -            denied by another client          -      x",
      ])
  }

  @Test(arguments: [20, 40, 80, 100])
  func `a terminal that is too narrow gets rows that fit, with everything in them`(_ width: Int) {
    let lines = table(width: width)
    #expect(lines.allSatisfy { $0.count <= width })
    let text = lines.joined().filter { $0 != " " }
    for part in ["rm-rfbuild", "approvedoncebyyou", "a\\u{202E}b\\u{1B}[31m", "deniedbyanotherclient", "4711abcd"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test(arguments: [
    ("90m", LogPeriod.last(.seconds(5_400))), ("2h", .last(.seconds(7_200))), ("3d", .last(.seconds(259_200))),
    ("2026-11-01", .since(local: 1_793_491_200_000)), ("2026-11-01T12:00", .since(local: 1_793_534_400_000)),
    ("", nil), ("3", nil), ("3x", nil), ("-3d", nil), ("+3d", nil), ("0h", nil), ("3 d", nil), ("٣d", nil),
    ("999999999d", nil), ("2026-13-01", nil), ("2026-11-01T25:00", nil), ("2026-11-01T12:00Z", nil), ("yesterday", nil),
  ])
  func `a time is read as it may be written, and nothing else is`(_ text: String, _ period: LogPeriod?) {
    #expect(LogPeriod(text) == period)
  }

  @Test func `a time of day is one of the clock here, with the offset that it had then`() {
    // The clock is put back from +2 h to +1 h at 10,000 s.
    let offset = { (moment: Int64) in moment < 10_000_000 ? 7_200 : 3_600 }
    #expect(LogPeriod.since(local: 9_000_000).start(at: 0, offset: offset) == 1_800_000)
    #expect(LogPeriod.since(local: 20_000_000).start(at: 0, offset: offset) == 16_400_000)
    #expect(LogPeriod.last(.seconds(60)).start(at: 100_000, offset: offset) == 40_000)
  }

  @Test func `a session is named by its id or a beginning that is its own`() throws {
    let choose = { (session: String?, start: Int64?) in
      try LogSelection(session: session, start: start).choose(from: Self.decisions).map(\.request)
    }
    #expect(try choose(nil, nil) == ["p1", "p2", "p3"])
    #expect(try choose("4711abc", nil) == ["p1"])
    #expect(try choose("4711abff-bb", nil) == ["p2"])
    #expect(try choose(nil, 3_000) == ["p2", "p3"])
    #expect(throws: LogSelection.Fault.ambiguous("4711", ["4711abff-bb", "4711abcd-aa"])) { try choose("4711", nil) }
    #expect(throws: LogSelection.Fault.unknown("4711ac", near: ["4711abff-bb", "4711abcd-aa"])) {
      try choose("4711ac", nil)
    }
    #expect(throws: LogSelection.Fault.unknown("", near: ["4711abff-bb", "4711abcd-aa"])) { try choose("", nil) }
  }
}
