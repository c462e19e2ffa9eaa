/// `session.handoff`: the session was handed over between a machine of GitHub's and one of the person's.
package struct SessionHandoff: Equatable, Sendable {
  /// Where it came from.
  package var sourceType: HandoffSource
  package var repository: HandoffRepository?
  package var host: String?
  package var summary: String?
}

extension SessionHandoff: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    sourceType = try fields.required("sourceType")
    repository = fields.optional("repository")
    host = fields.optional("host")
    summary = fields.optional("summary")
  }
}

package struct HandoffRepository: Equatable, Sendable {
  package var owner: String
  package var name: String
  package var branch: String?
}

extension HandoffRepository: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    owner = try fields.required("owner")
    name = try fields.required("name")
    branch = fields.optional("branch")
  }
}

package enum HandoffSource: WireEnum {
  case remote, local
  case unknown(String)

  package static let known: [Self] = [.remote, .local]

  package var rawText: String {
    switch self {
    case .remote: "remote"
    case .local: "local"
    case .unknown(let word): word
    }
  }
}

extension HandoffSource: WireReadable {}
