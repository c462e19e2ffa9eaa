// aloft-bench: what aloft costs, as ratios to a minimal C program on the same terminal at the same time. It takes the
// path of the built aloft, prints each figure with its aim, and never fails because of one: machines differ.

import Foundation
import TestSupport

guard CommandLine.arguments.count == 2 else {
  fputs("usage: aloft-bench PATH-OF-ALOFT\n", stderr)
  exit(2)
}

let contest = Contest(
  aloft: CommandLine.arguments[1], curses: try BuiltProduct.path(of: "curses-echo"), home: try TemporaryDirectory())

print("The C program echoes keys; while aloft streams, it paints as many pieces of text of its own.")
Figure.tellHeader()
let idling = try Idling(contest)
for measure: () throws -> [Figure] in [
  idling.measureWithClock, { try FirstPaint.measure(contest) }, { try KeyLatency.measureIdle(contest) },
  { try KeyLatency.measureStreaming(contest) }, { try Streaming.measure(contest) },
  { try Streaming.measureMemory(contest) }, InProcess.measure, FrameCost.measure, idling.measureCalm,
] {
  for figure in try measure() { figure.tell() }
}
