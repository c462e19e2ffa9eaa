package import JSONRPC

/// A call of the runtime: its name, what it takes, and what it answers.
package protocol RuntimeMethod: Sendable {
  associatedtype Result: Sendable

  static var name: String { get }
  /// How long to wait for an answer; the runtime answers malformed calls with silence.
  static var timeout: Duration { get }
  var params: JSONValue { get }
  static func result(from value: JSONValue) throws(ProtocolError) -> Result
}

/// An answer of the runtime that is not what its method promises.
package enum ProtocolError: Error, Equatable, Sendable {
  case badResult(method: String, FieldFault)
}

extension RuntimeMethod {
  /// For every call without a limit of its own; a relayed one takes seconds.
  package static var timeout: Duration { .seconds(30) }

  static func read<Value: WireReadable>(_ value: JSONValue) throws(ProtocolError) -> Value {
    var faults: [FieldFault] = []
    do throws(FieldFault) {
      return try Value(reading: value, noting: &faults)
    } catch {
      throw .badResult(method: name, error)
    }
  }
}

extension RuntimeMethod where Result == Void {
  /// Whatever the answer holds; it is null as a rule.
  package static func result(from value: JSONValue) throws(ProtocolError) {}
}

extension RuntimeMethod where Result == Acknowledgement {
  package static func result(from value: JSONValue) throws(ProtocolError) -> Acknowledgement { try read(value) }
}

/// What the runtime says to a call that it only passes on. Success proves nothing on a cloud session: it also comes
/// when nothing was delivered. A failure that is reported here is a normal answer.
package struct Acknowledgement: Equatable, Sendable {
  package var success: Bool
  package var error: String?

  package init(success: Bool, error: String? = nil) {
    self.success = success
    self.error = error
  }
}

extension Acknowledgement: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    success = try fields.required("success")
    error = fields.optional("error")
  }
}
