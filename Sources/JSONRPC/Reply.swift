/// The answer to a call.
package struct Reply: Equatable, Sendable {
  /// Whatever the method gives, null included.
  package let result: JSONValue
  package let readability: Readability

  package init(result: JSONValue, readability: Readability) {
    self.result = result
    self.readability = readability
  }
}
