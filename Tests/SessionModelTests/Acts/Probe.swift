import SessionModel
import Testing
import Foundation
@Suite struct Probe {
  @Test func probe() throws {
    let text = try String(contentsOfFile: ProcessInfo.processInfo.environment["PROBE"] ?? "/tmp/act-probe.txt", encoding: .utf8)
    for line in text.split(separator: "\n") {
      let a = ShellAnalysis(of: line.replacingOccurrences(of: "␤", with: "\n"))
      print("$ \(line)")
      for p in a.parts { print("   [\(p.connector)] «\(p.text)» \(p.program ?? "nil") \(p.marks.map{"\($0.name):\($0.words)"}) | \(p.reasons.map{"\($0.level) \($0.text)"})") }
      if !a.doubts.isEmpty { print("   doubts \(a.doubts)") }
      print("   paths \(a.paths) hosts \(a.hosts)")
    }
  }
}
