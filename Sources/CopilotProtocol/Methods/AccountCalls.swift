package import JSONRPC

/// `auth.getStatus`.
package struct AuthGetStatusCall: RuntimeMethod {
  package static let name = "auth.getStatus"

  package init() {}

  package var params: JSONValue { .members([:]) }

  package static func result(from value: JSONValue) throws(ProtocolError) -> AuthStatus { try read(value) }
}

/// Whether a credential is configured. Whether it is a good one shows only at the first real call.
package struct AuthStatus: Equatable, Sendable {
  package var isAuthenticated: Bool
  /// An open set: user, env, gh-cli, token, …
  package var authType: String?
  package var host: String?
  package var login: String?
  package var statusMessage: String?
}

extension AuthStatus: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    isAuthenticated = try fields.required("isAuthenticated")
    authType = fields.optional("authType")
    host = fields.optional("host")
    login = fields.optional("login")
    statusMessage = fields.optional("statusMessage")
  }
}

/// `models.list`: also the first call that shows whether a credential is good.
package struct ModelsListCall: RuntimeMethod {
  package static let name = "models.list"

  package init() {}

  package var params: JSONValue { .members([:]) }

  package static func result(from value: JSONValue) throws(ProtocolError) -> ModelList { try read(value) }
}

/// The models that an account may use.
package struct ModelList: Equatable, Sendable {
  package var models: [Model]
}

extension ModelList: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    models = try fields.required("models")
  }
}

/// One model.
package struct Model: Equatable, Sendable {
  package var id: String
  package var name: String
  /// enabled, disabled, unconfigured.
  package var policyState: String?
  /// What a request counts for.
  package var multiplier: Double?
  package var supportedReasoningEfforts: [String] = []
  package var defaultReasoningEffort: String?
}

extension Model: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    id = try fields.required("id")
    name = fields.optional("name") ?? id
    policyState = fields.optional("policy", as: ModelPolicy.self)?.state
    multiplier = fields.optional("billing", as: ModelBilling.self)?.multiplier
    supportedReasoningEfforts = fields.list("supportedReasoningEfforts")
    defaultReasoningEffort = fields.optional("defaultReasoningEffort")
  }
}

private struct ModelPolicy: WireObject {
  let state: String?

  init(_ fields: inout FieldReader) throws(FieldFault) { state = fields.optional("state") }
}

private struct ModelBilling: WireObject {
  let multiplier: Double?

  init(_ fields: inout FieldReader) throws(FieldFault) { multiplier = fields.optional("multiplier") }
}
