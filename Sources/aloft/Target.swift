import SessionCore
import SessionModel

/// The repository and branch a session is for: named, or those of the checkout the program was started in.
struct Target: Equatable {
  let repository: RepositoryName?
  let branch: String?

  init(repository: RepositoryName?, branch: String?) {
    self.repository = repository
    self.branch = branch
  }

  init(_ options: SessionOptions, variables: [String: String]) throws {
    guard options.repository == nil, !options.demo else {
      repository = options.repository ?? (options.demo ? RepositoryName(owner: "octo", name: "demo") : nil)
      branch = options.branch
      return
    }
    let checkout = GitCheckout.current(variables: variables)
    repository = checkout?.repository
    branch = options.branch ?? (checkout?.repository == nil ? nil : checkout?.branch)
  }

  var journalKey: JournalKey { repository.map(JournalKey.repository) ?? .noRepository }

  /// Where the agent works, as the prompt names it.
  func place(isDemo: Bool) -> String {
    let name = repository.map { "the cloud sandbox of \($0.text)" } ?? "a cloud sandbox without a repository"
    return isDemo ? "\(name) (embedded, nothing really runs)" : name
  }
}
