import TerminalUI

/// Reads a QR code as a phone would after it has found it: format, mask, the way of the bits, the bytes. Written from ISO/IEC
/// 18004 for what our addresses need: versions 1 to 5 with the lowest correction, which have one block, and bytes.
struct QRReader {
  private let size: Int
  private let isDark: (Int, Int) -> Bool

  init(size: Int, isDark: @escaping (Int, Int) -> Bool) {
    self.size = size
    self.isDark = isDark
  }

  func text() -> String? {
    let bits = path().map { row, column in isDark(row, column) != isMasked(row, column) }
    let bytes = stride(from: 0, to: bits.count - 7, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    // Mode 4 (bytes) and, below version 10, a length of 8 bits; everything is shifted by the four bits of the mode.
    guard let first = bytes.first, first >> 4 == 4, bytes.count > 1 else { return nil }
    let length = Int(first & 0xF) << 4 | Int(bytes[1] >> 4)
    guard bytes.count > length + 2 else { return nil }
    let content = (1...length).map { bytes[$0] << 4 | bytes[$0 + 1] >> 4 }
    return String(validating: content, as: UTF8.self)
  }

  /// Three bits of the format beside the upper left corner, themselves masked by 101 of 101010000010010.
  private var mask: Int {
    let bits = [2, 3, 4].map { isDark(8, $0) ? 1 : 0 }
    return (bits[0] << 2 | bits[1] << 1 | bits[2]) ^ 0b101
  }

  private func isMasked(_ row: Int, _ column: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }

  /// Two columns at a time from the right, upwards and downwards in turn, past everything that is no content.
  private func path() -> [(Int, Int)] {
    var places: [(Int, Int)] = []
    var isUpwards = true
    for right in stride(from: size - 1, to: 0, by: -2) {
      // The vertical line of the timing pattern counts for nothing.
      let column = right <= 6 ? right - 1 : right
      let rows = isUpwards ? Array((0..<size).reversed()) : Array(0..<size)
      for row in rows {
        for side in [column, column - 1] where !isFunction(row, side) { places.append((row, side)) }
      }
      isUpwards.toggle()
    }
    return places
  }

  private func isFunction(_ row: Int, _ column: Int) -> Bool {
    let isFinder = (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9)
    let isTiming = row == 6 || column == 6
    // One alignment pattern from version 2 to 6, whose middle is seven modules from the lower right corner.
    let middle = size - 7
    let isAlignment = size > 21 && abs(row - middle) <= 2 && abs(column - middle) <= 2
    return isFinder || isTiming || isAlignment
  }
}
