/// The members of a JSON object in the order of the text. A key may stand more than once: readers get the last one,
/// as the runtime's own engine does, and `duplicateKeys` names the ambiguity.
package struct JSONObject: Equatable, Hashable, Sendable {
  package struct Member: Equatable, Hashable, Sendable {
    package let key: String
    package let value: JSONValue

    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  package private(set) var members: [Member]

  package init(_ members: [Member] = []) { self.members = members }

  package subscript(_ key: String) -> JSONValue? {
    // Equal strings may differ in their bytes; the first test is the quick one.
    members.last { $0.key == key && $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// Appends a member, or does nothing when there is no value: absent and null mean the same to the runtime.
  package mutating func set(_ key: String, _ value: JSONValue?) {
    guard let value else { return }
    members.append(Member(key: key, value: value))
  }

  /// The keys that stand more than once, in the order of their second appearance.
  package var duplicateKeys: [String] {
    var seen: Set<[UInt8]> = []
    return members.map(\.key).filter { !seen.insert(Array($0.utf8)).inserted }
  }
}
