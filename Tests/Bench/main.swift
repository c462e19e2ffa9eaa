// aloft-bench: what aloft costs, as ratios to a minimal C program on the same terminal at the same time. It takes the
// paths of both, prints each figure with its aim, and never fails because of one: machines differ.

import Foundation

if CommandLine.arguments.dropFirst() == [LongSession.argument] {
  try await LongSession.play()
  exit(0)
}
guard CommandLine.arguments.count >= 3 else {
  print("usage: aloft-bench PATH-OF-ALOFT PATH-OF-CURSES-ECHO [MEASUREMENT...]")
  exit(2)
}

let home = FileManager.default.temporaryDirectory.appendingPathComponent("aloft-bench-\(getpid())").path
try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(atPath: home) }
let contest = Contest(aloft: CommandLine.arguments[1], curses: CommandLine.arguments[2], home: home)
let wanted = CommandLine.arguments.dropFirst(3)

print("The C program echoes keys; while aloft streams, it paints as many pieces of text of its own.")
Figure.tellHeader()
let idling = try Idling(contest)
let measurements: [(name: String, measure: () throws -> [Figure])] = [
  ("clock", idling.measureWithClock), ("start", { try FirstPaint.measure(contest) }),
  ("keys", { try KeyLatency.measureIdle(contest) }), ("busy-keys", { try KeyLatency.measureStreaming(contest) }),
  ("streaming", { try Streaming.measure(contest) }),
  ("bytes", { try Streaming.measureFrames(contest) }), ("pasting", { try Pasting.measure(contest) }),
  ("flood", { try Streaming.measureMemory(contest) }), ("wire", InProcess.measure), ("frames", FrameCost.measure),
  ("long-session", LongSession.measure), ("idle", idling.measureCalm),
]
for (name, measure) in measurements where wanted.isEmpty || wanted.contains(name) {
  for figure in try measure() { figure.tell() }
}
