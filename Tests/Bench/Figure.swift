import Foundation

/// One measured figure, what it is compared with, and the aim it should meet.
struct Figure {
  enum Aim {
    /// At most so many times what the C program needs.
    case times(Double)
    case atMost(Double)
    case below(Double)
  }

  let name: String
  let unit: String
  let value: Double
  /// The C program's figure, measured in the same run.
  let reference: Double?
  let aim: Aim?

  init(_ name: String, _ value: Double, _ unit: String, reference: Double? = nil, aim: Aim? = nil) {
    self.name = name
    self.unit = unit
    self.value = value
    self.reference = reference
    self.aim = aim
  }

  func tell() {
    let columns = [
      name.padding(toLength: 50, withPad: " ", startingAt: 0), Self.right(Self.short(value), 9),
      unit.padding(toLength: 8, withPad: " ", startingAt: 0), Self.right(reference.map(Self.short) ?? "", 8),
      Self.right(ratio.map { Self.short($0) + "x" } ?? "", 8), verdict,
    ]
    print(columns.joined(separator: " "))
    fflush(nil)
  }

  static func tellHeader() {
    let columns = [
      "".padding(toLength: 50, withPad: " ", startingAt: 0), right("aloft", 9),
      "".padding(toLength: 8, withPad: " ", startingAt: 0), right("C", 8), right("ratio", 8), "aim",
    ]
    print(columns.joined(separator: " "))
  }

  private var ratio: Double? { reference.flatMap { $0 > 0 ? value / $0 : nil } }

  private var verdict: String {
    switch aim {
    case nil: ""
    case .times(let limit): "<= \(Self.short(limit))x  \(Self.word((ratio ?? .infinity) <= limit))"
    case .atMost(let limit): "<= \(Self.short(limit))  \(Self.word(value <= limit))"
    case .below(let limit): "< \(Self.short(limit))  \(Self.word(value < limit))"
    }
  }

  private static func word(_ isMet: Bool) -> String { isMet ? "met" : "NOT MET" }

  /// Three figures say all there is to say about a measurement on a machine that others use, too.
  private static func short(_ value: Double) -> String {
    if value == value.rounded() { return String(Int(value)) }
    return String(format: abs(value) < 10 ? "%.2f" : abs(value) < 100 ? "%.1f" : "%.0f", value)
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
