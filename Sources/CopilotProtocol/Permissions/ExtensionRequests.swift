/// Extensions would be changed.
package struct ExtensionManagementRequest: Equatable, Sendable {
  package var operation: String
  package var extensionName: String?
  package var facts = PermissionFacts()
}

extension ExtensionManagementRequest: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    operation = try fields.act("operation")
    extensionName = fields.optional("extensionName")
    facts = PermissionFacts(&fields)
  }
}

/// An extension would be given capabilities.
package struct ExtensionPermissionAccessRequest: Equatable, Sendable {
  package var extensionName: String
  package var capabilities: [String]
  package var facts = PermissionFacts()
}

extension ExtensionPermissionAccessRequest: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    extensionName = try fields.act("extensionName")
    capabilities = try fields.acts("capabilities")
    facts = PermissionFacts(&fields)
  }
}

/// An extension would be given variables of the environment.
package struct ExtensionEnvironmentAccessRequest: Equatable, Sendable {
  package var extensionName: String
  package var environmentVariables: [String]
  package var facts = PermissionFacts()
}

extension ExtensionEnvironmentAccessRequest: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    extensionName = try fields.act("extensionName")
    environmentVariables = try fields.acts("environmentVariables")
    facts = PermissionFacts(&fields)
  }
}
