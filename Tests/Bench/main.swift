// aloft-bench: what aloft costs, as ratios to a minimal C program on the same terminal at the same time. It takes the
// paths of both, prints each figure with its aim, and never fails because of one: machines differ.

import Foundation

if CommandLine.arguments.dropFirst() == [LongSession.argument] {
  try await LongSession.play()
  exit(0)
}
guard CommandLine.arguments.count == 3 else {
  print("usage: aloft-bench PATH-OF-ALOFT PATH-OF-CURSES-ECHO")
  exit(2)
}

let home = FileManager.default.temporaryDirectory.appendingPathComponent("aloft-bench-\(getpid())").path
try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(atPath: home) }
let contest = Contest(aloft: CommandLine.arguments[1], curses: CommandLine.arguments[2], home: home)

print("The C program echoes keys; while aloft streams, it paints as many pieces of text of its own.")
Figure.tellHeader()
let idling = try Idling(contest)
for measure: () throws -> [Figure] in [
  idling.measureWithClock, { try FirstPaint.measure(contest) }, { try KeyLatency.measureIdle(contest) },
  { try KeyLatency.measureStreaming(contest) }, { try Streaming.measure(contest) },
  { try Pasting.measure(contest) }, { try Streaming.measureMemory(contest) }, InProcess.measure, FrameCost.measure,
  LongSession.measure, idling.measureCalm,
] {
  for figure in try measure() { figure.tell() }
}
