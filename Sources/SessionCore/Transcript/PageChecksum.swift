/// Notices damage by chance, eight bytes at a time; it keeps nobody out, and nobody else can reach the file.
enum PageChecksum {
  /// The parameters of the 64-bit FNV-1a hash.
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3
  private static let wordSize = MemoryLayout<UInt64>.size

  static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var sum = start
      let whole = bytes.count - bytes.count % wordSize
      for offset in stride(from: 0, to: whole, by: wordSize) {
        add(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self), to: &sum)
      }
      for byte in bytes[whole...] { add(UInt64(byte), to: &sum) }
      return sum
    }
  }

  private static func add(_ word: UInt64, to sum: inout UInt64) {
    // Folded, so that a change in the highest bits of a word reaches the lowest of the sum.
    let mixed = (sum ^ word) &* prime
    sum = mixed ^ mixed >> 32
  }
}
