/// Text that a log may mention but not hold, such as a prompt or a token: only its length is told.
package struct Redacted: CustomStringConvertible, Sendable {
  private let byteCount: Int

  package init(_ text: String) { byteCount = text.utf8.count }

  package var description: String { "(\(byteCount) bytes withheld)" }
}
