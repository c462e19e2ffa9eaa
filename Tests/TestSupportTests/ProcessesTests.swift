import Foundation
@testable import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct ProcessesTests {
  @Test func `a line of proc is read although the name holds blanks and parentheses`() {
    let numbers = (4...52).map(String.init).joined(separator: " ")
    let entry = ProcessEntry(stat: "77 (a ) S 1 (b) R \(numbers)\n")
    #expect(entry?.id == 77)
    #expect(entry?.name == "a ) S 1 (b")
    #expect(entry?.state == "R")
    #expect(entry?.parentID == 4)
    #expect(entry?.groupID == 5)
    #expect(entry?.sessionID == 6)
    #expect(entry?.processorTicks == 14 + 15)
    #expect(entry?.startTime == 22)
  }

  @Test(arguments: [
    "", "77", "77 (name", "77 (name) R 1 2", "x (name) R 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19",
  ])
  func `a damaged line of proc is no process`(stat: String) {
    #expect(ProcessEntry(stat: stat) == nil)
  }

  @Test func `children and grandchildren are found, and known to be dead afterwards`() async throws {
    let terminal = try PseudoTerminal.spawn(
      "/bin/sh", ["-c", "sh -c 'sleep 1000; :' & echo ready; wait"], environment: ["PATH": "/usr/bin:/bin"])
    let family = try await waitForValue("two generations") {
      let family = ChildProcesses.descendants(of: terminal.processID)
      return family.map(\.name) == ["sh", "sleep"] ? family : nil
    }
    #expect(family[1].parentID == family[0].id)
    #expect(family.map(\.isRunning) == [true, true])
    for entry in family { kill(entry.id, SIGKILL) }
    try await waitUntil("the family to end") { !family.contains(where: \.isRunning) }
  }

  @Test func `a busy process is measured as busy and a waiting one as waking up`() async throws {
    let busy = try PseudoTerminal.spawn("/bin/sh", ["-c", "while :; do :; done"], environment: [:])
    try await waitUntil("processor time") {
      try ProcessMeasure(of: busy.processID).processorTime >= .milliseconds(30)
    }
    let waking = try PseudoTerminal.spawn(
      "/bin/sh", ["-c", "while :; do sleep 0.01; done"], environment: ["PATH": "/usr/bin:/bin"])
    try await waitUntil("ten wake-ups") { try ProcessMeasure(of: waking.processID).voluntarySwitches >= 10 }
    let measure = try ProcessMeasure(of: waking.processID)
    #expect(measure.residentKibibytes > 0 && measure.residentKibibytes <= measure.peakResidentKibibytes)
  }

  @Test func `a process that is gone cannot be measured`() async throws {
    let terminal = try PseudoTerminal.spawn("/bin/true", environment: [:])
    try await terminal.wait()
    #expect(throws: TestSupportError.self) { try ProcessMeasure(of: terminal.processID) }
  }

  @Test func `a wait status is read as wait(2) writes it`() {
    #expect(ExitStatus(waitStatus: 0) == .exited(0))
    #expect(ExitStatus(waitStatus: 3 << 8) == .exited(3))
    #expect(ExitStatus(waitStatus: 15) == .signalled(15))
    #expect(ExitStatus(waitStatus: 0x80 | 11) == .signalled(11))
  }

  @Test func `a temporary directory is private and goes away with all it holds`() throws {
    let path: String
    do {
      let directory = try TemporaryDirectory()
      path = directory.path
      try directory.write("text", to: "file")
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `waiting ends with the value or with the last thing seen`() async throws {
    var looks = 0
    let value = try await waitForValue("the third look") {
      looks += 1
      return looks == 3 ? "found" : nil
    }
    #expect(value == "found")
    await #expect(
      throws: TestSupportError.notInTime(expectation: "nothing", waited: .zero, lastSeen: "a wall")
    ) {
      try await waitUntil("nothing", timeout: .zero, lastSeen: { "a wall" }, condition: { false })
    }
  }
}
