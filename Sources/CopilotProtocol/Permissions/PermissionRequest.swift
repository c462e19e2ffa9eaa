package import JSONRPC

/// What the agent wants to do.
package enum PermissionRequest: Equatable, Sendable {
  case shell(ShellRequest)
  case write(WriteRequest)
  case read(ReadRequest)
  case mcp(McpRequest)
  case url(FetchRequest)
  case memory(MemoryRequest)
  case customTool(CustomToolRequest)
  case hook(HookRequest)
  case extensionManagement(ExtensionManagementRequest)
  case extensionPermissionAccess(ExtensionPermissionAccessRequest)
  case extensionEnvironmentAccess(ExtensionEnvironmentAccessRequest)
  case workflow(WorkflowRequest)
  /// A kind that is not known, or one of a known kind that does not say what it would do.
  case unknown(kind: String?, JSONValue)
}

extension PermissionRequest: PermissionActReadable {
  init(kind: String, _ fields: inout FieldReader) throws(FieldFault) {
    switch kind {
    case "shell": self = .shell(try ShellRequest(&fields))
    case "write": self = .write(try WriteRequest(&fields))
    case "read": self = .read(try ReadRequest(&fields))
    case "mcp": self = .mcp(try McpRequest(&fields))
    case "url": self = .url(try FetchRequest(&fields))
    case "memory": self = .memory(try MemoryRequest(&fields))
    case "custom-tool": self = .customTool(try CustomToolRequest(&fields))
    case "hook": self = .hook(try HookRequest(&fields))
    case "extension-management": self = .extensionManagement(try ExtensionManagementRequest(&fields))
    case "extension-permission-access":
      self = .extensionPermissionAccess(try ExtensionPermissionAccessRequest(&fields))
    case "extension-env-access":
      self = .extensionEnvironmentAccess(try ExtensionEnvironmentAccessRequest(&fields))
    case "workflow", "factory": self = .workflow(try WorkflowRequest(&fields))
    default: self = .unknown(kind: kind, .object(fields.object))
    }
  }
}
