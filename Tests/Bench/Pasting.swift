/// A paste of 16 MB until its sign stands on the screen, against a program that reads as many bytes from its terminal
/// and throws them away.
enum Pasting {
  private static let size = 16 << 20
  private static let line = "The quick brown fox jumps over the lazy dog, and so do the others.\r"

  static func measure(_ contest: Contest) throws -> [Figure] {
    let text = String(repeating: line, count: size / line.utf8.count)
    let paste = "\u{1B}[200~" + text + "\u{1B}[201~"
    let aloft = try contest.startAloft("--demo", "chat")
    let listeners = Audience(aloft)
    try listeners.wait(for: aloft, toShow: Contest.aloftIsLive)
    let own = try listeners.time(pasting: paste, into: aloft, until: "[paste 1:")
    let reader = try plainReader(of: paste.utf8.count)
    let audience = Audience(reader)
    try audience.wait(for: reader, toShow: "ready")
    let plain = try audience.time(pasting: paste, into: reader, until: "finished")
    return [Figure("paste of 16 MB to its sign", own.seconds, "s", reference: plain.seconds, aim: .times(5))]
  }

  private static func plainReader(of count: Int) throws -> MeasuredProgram {
    let script = "stty raw -echo; echo ready; head -c \(count) >/dev/null; echo finished"
    return try MeasuredProgram("/bin/sh", ["-c", script], environment: ["PATH": "/usr/bin:/bin"])
  }
}
