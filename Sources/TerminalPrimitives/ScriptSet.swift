/// The scripts found in a word.
struct ScriptSet: Equatable {
  private var bits: UInt8 = 0

  var count: Int { bits.nonzeroBitCount }
  var members: [Script] { Script.allCases.filter { bits & Self.bit(of: $0) != 0 } }

  mutating func insert(_ script: Script) {
    bits |= Self.bit(of: script)
  }

  private static func bit(of script: Script) -> UInt8 { 1 << script.rawValue }
}
