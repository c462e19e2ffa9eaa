/// The files that the agent is known to have edited, with how many lines it added and removed. What a command changed is
/// not in it: the diff of the workspace is.
package struct ChangedFiles: Equatable, Sendable {
  package struct File: Equatable, Sendable {
    /// From outside.
    package let path: String
    package fileprivate(set) var addedCount: Int
    package fileprivate(set) var removedCount: Int
    package let isNew: Bool
  }

  /// In the order of their first change.
  package private(set) var files: [File] = []

  mutating func note(_ edit: FileEditing) {
    if let place = files.firstIndex(where: { $0.path == edit.path }) {
      files[place].addedCount += edit.addedCount
      files[place].removedCount += edit.removedCount
    } else {
      files.append(
        File(
          path: edit.path, addedCount: edit.addedCount, removedCount: edit.removedCount, isNew: edit.isNewFile))
    }
  }
}
