import JSONRPC

/// What can be read of a permission without ever losing it: the act, and why it must not be approved.
struct PermissionReading<Act: PermissionActReadable> {
  let act: Act?
  let defect: PermissionDefect?

  /// Nothing was read, and nothing is wrong, where there is no value.
  init(_ value: JSONValue?) {
    guard let value, !value.isNull else {
      (act, defect) = (nil, nil)
      return
    }
    guard let object = value.object else {
      act = .unknown(kind: nil, value)
      defect = .badField(FieldFault(defect: .wrongType(expected: "an object")))
      return
    }
    var fields = FieldReader(object)
    var kind: String?
    do throws(FieldFault) {
      let known: String = try fields.act("kind")
      kind = known
      act = try Act(kind: known, &fields)
      defect = fields.faults.first.map(PermissionDefect.badField) ?? Self.lackOfDetails(known, object, act)
    } catch {
      act = .unknown(kind: kind, value)
      defect = .badField(error)
    }
  }

  private static func lackOfDetails(_ kind: String, _ object: JSONObject, _ act: Act?) -> PermissionDefect? {
    let details = object.members.filter { $0.key != "kind" && $0.key != "toolCallId" && !$0.value.isNull }
    return details.isEmpty && act == .unknown(kind: kind, .object(object)) ? .noDetails(kind: kind) : nil
  }
}

/// The two forms in which a permission says what would be done.
protocol PermissionActReadable: Equatable {
  /// Throws when a known kind does not say what it would do.
  init(kind: String, _ fields: inout FieldReader) throws(FieldFault)
  static func unknown(kind: String?, _ value: JSONValue) -> Self
}

extension FieldReader {
  /// A text that says what would be done: one that shows nothing counts as none.
  mutating func act(_ key: String) throws(FieldFault) -> String {
    let text: String = try required(key)
    guard !text.showsNothing else { throw FieldFault(path: [key], defect: .empty) }
    return text
  }

  /// A list of such texts, with at least one.
  mutating func acts(_ key: String) throws(FieldFault) -> [String] {
    let texts: [String] = try required(key)
    guard !texts.allSatisfy(\.showsNothing) else { throw FieldFault(path: [key], defect: .empty) }
    return texts
  }
}

extension String {
  /// Empty, or only blanks, controls and scalars that leave no mark.
  var showsNothing: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
        || scalar.properties.generalCategory == .control
    }
  }
}
