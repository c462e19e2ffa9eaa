package import JSONRPC

/// A number as a person types it: decimal ASCII digits as in JSON, with blanks around it at most. It is sent exactly as
/// it was typed, or not at all.
package enum TypedNumber {
  /// - Throws: `unfit` where it is no number, or beyond the range of one; `inexact` where sending would round it.
  package static func number(_ text: String) throws(FormFault) -> JSONValue {
    guard case .whole(let value, repairs: let repairs) = JSONReader.read(Array(text.utf8)), repairs.isEmpty,
      let size = value.double, size.isFinite
    else { throw .unfit }
    if case .number(let number) = value, DecimalDigits(text.utf8) != DecimalDigits(number.description.utf8) {
      throw .inexact
    }
    return value
  }

  /// Digits with a minus at most: `5.0` and `1e2` are no whole numbers here.
  package static func wholeNumber(_ text: String) throws(FormFault) -> Int64 {
    guard case .integer(let number) = try number(text) else { throw .unfit }
    return number
  }
}

/// The value of a decimal text: equal texts of one number have the same digits and the same place of the point.
private struct DecimalDigits: Equatable {
  private var isNegative = false
  /// From the first to the last that is not 0; none for 0.
  private var digits: [UInt8] = []
  /// The power of ten of the last digit.
  private var exponent = 0

  init(_ text: String.UTF8View) {
    var isFraction = false
    var bytes = text.filter { $0 != UInt8(ascii: " ") }[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        exponent += Int(String(decoding: bytes, as: UTF8.self)) ?? 0
        bytes = []
      default:
        digits.append(byte)
        if isFraction { exponent -= 1 }
      }
    }
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    digits.removeFirst(digits.prefix { $0 == UInt8(ascii: "0") }.count)
    if digits.isEmpty { (isNegative, exponent) = (false, 0) }
  }
}
