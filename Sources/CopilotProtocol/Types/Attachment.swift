/// Something that was attached to a message.
package struct Attachment: Equatable, Sendable {
  /// An open set: file, directory, selection, github_reference, blob, …
  package var type: String
  /// What a person knows it by: its name, title, path or link, whichever comes first.
  package var label: String?
}

extension Attachment: WireObject {
  private static let labelKeys = ["displayName", "title", "name", "path", "filePath", "url"]

  init(_ fields: inout FieldReader) throws(FieldFault) {
    type = try fields.required("type")
    label = nil
    for key in Self.labelKeys where label == nil { label = fields.optional(key) }
  }
}
