package import JSONRPC

/// `connect`: the first call. An older runtime does not know it; then `ping` tells the version.
package struct ConnectCall: RuntimeMethod {
  package static let name = "connect"
  /// The whole of a cold start: up to 3.6 s were measured, and slower machines than that one exist.
  package static let timeout = Duration.seconds(30)

  /// Only for a runtime that listens on a port.
  package var token: String?

  package init(token: String? = nil) { self.token = token }

  package var params: JSONValue { .members(["token": token.json]) }

  package static func result(from value: JSONValue) throws(ProtocolError) -> RuntimeVersion { try read(value) }
}

/// `ping`: for runtimes that do not know `connect`.
package struct PingCall: RuntimeMethod {
  package static let name = "ping"

  package init() {}

  package var params: JSONValue { .members([:]) }

  package static func result(from value: JSONValue) throws(ProtocolError) -> RuntimeVersion { try read(value) }
}

/// `status.get`: the version for people.
package struct StatusGetCall: RuntimeMethod {
  package static let name = "status.get"

  package init() {}

  package var params: JSONValue { .members([:]) }

  package static func result(from value: JSONValue) throws(ProtocolError) -> RuntimeVersion { try read(value) }
}

/// `runtime.shutdown`: from then on every call is refused. The process does not end by itself.
package struct RuntimeShutdownCall: RuntimeMethod {
  package typealias Result = Void

  package static let name = "runtime.shutdown"

  package init() {}

  package var params: JSONValue { .members([:]) }
}

/// What the runtime says about itself.
package struct RuntimeVersion: Equatable, Sendable {
  /// The version of the protocol that this program speaks; no SDK speaks another one.
  package static let supportedProtocol = 3

  /// Nil where the runtime does not say, which is as bad as a wrong one.
  package var protocolVersion: Int?
  /// For people. Nothing depends on it.
  package var version: String?

  package var isSupported: Bool { protocolVersion == Self.supportedProtocol }
}

extension RuntimeVersion: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    protocolVersion = fields.optional("protocolVersion")
    version = fields.optional("version")
  }
}
