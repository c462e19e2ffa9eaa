package import JSONRPC

/// One block of what a tool returned, for display.
package enum ToolContent: Equatable, Sendable {
  case text(String)
  /// The older form of `shellExit`.
  case terminal(text: String, directory: String?, exitCode: Int?)
  case shellExit(exitCode: Int, outputPreview: String?, outputTruncated: Bool)
  case image(mimeType: String?)
  case audio(mimeType: String?)
  case resourceLink(url: String, name: String?)
  case resource(url: String?, text: String?)
  case unknown(type: String, JSONValue)
}

extension ToolContent: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    let type: String = try fields.required("type")
    switch type {
    case "text":
      self = .text(try fields.required("text"))
    case "terminal":
      self = .terminal(
        text: try fields.required("text"), directory: fields.optional("cwd"), exitCode: fields.optional("exitCode"))
    case "shell_exit":
      self = .shellExit(
        exitCode: try fields.required("exitCode"), outputPreview: fields.optional("outputPreview"),
        outputTruncated: fields.flag("outputTruncated"))
    case "image":
      self = .image(mimeType: fields.optional("mimeType"))
    case "audio":
      self = .audio(mimeType: fields.optional("mimeType"))
    case "resource_link":
      self = .resourceLink(url: try fields.required("uri"), name: fields.optional("title") ?? fields.optional("name"))
    case "resource":
      let resource: EmbeddedResource = try fields.required("resource")
      self = .resource(url: resource.url, text: resource.text)
    default:
      self = .unknown(type: type, .object(fields.object))
    }
  }
}

/// The text or the bytes of a resource; bytes are not shown, so only their address is kept.
private struct EmbeddedResource: WireObject {
  let url: String?
  let text: String?

  init(_ fields: inout FieldReader) throws(FieldFault) {
    url = fields.optional("uri")
    text = fields.optional("text")
  }
}
