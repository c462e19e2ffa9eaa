import JSONRPC

/// What a cloud task is about; scenarios quote it.
struct TaskFacts: Equatable, Sendable {
  let taskID: String
  /// Differs from the task's, as it does with the real service.
  let sessionID: String
  let repository: RepositoryName
  let calendar: Calendar
  /// When the task was made.
  let creation: Duration
}

struct RepositoryName: Equatable, Sendable {
  let owner: String
  let name: String
  /// Always the default branch: the real runtime does not tell the cloud which one was wanted.
  let branch = "main"

  var fullName: String { "\(owner)/\(name)" }

  /// `cloud` is the parameter of `session.create`; what it leaves out is the repository of the demonstration.
  init(cloud: JSONValue) {
    owner = cloud["repository"]?["owner"]?.string ?? "octo"
    name = cloud["repository"]?["name"]?.string ?? "demo"
  }
}
