private import CQREncode

/// The modules of a QR code for a text, without the quiet zone around them (ISO/IEC 18004).
package struct QRMatrix: Equatable, Sendable {
  /// Modules of a side.
  package let size: Int
  private let modules: [Bool]

  /// Nil for an empty text, and for one that no code holds: some 2,900 bytes.
  package init?(encoding text: String) {
    let bytes = Array(text.utf8)
    // The lowest correction: a screen has no stains, and a small code fits beside other things.
    guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_L) else { return nil }
    defer { QRcode_free(code) }
    size = Int(code.pointee.width)
    // The library keeps how each module came about in the higher bits.
    modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
  }

  /// Whether a module is dark. What lies around the code is light.
  package func isDark(row: Int, column: Int) -> Bool {
    (0..<size).contains(row) && (0..<size).contains(column) && modules[row * size + column]
  }
}
