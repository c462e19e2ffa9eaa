/// What the locator asks about a file system, so that its decisions can be tested on any imagined one.
package protocol FileFacts: Sendable {
  /// The facts of what stands at a path, links not followed; nil when there is nothing, or it cannot be seen.
  func facts(at path: String) -> FileDescription?
  /// Where a path leads when every link is followed: absolute, without `.`, `..` and links; nil when nowhere.
  func resolved(_ path: String) -> String?
  /// The names in a directory, sorted; empty when it cannot be read.
  func names(in directory: String) -> [String]
  /// The user that this program acts for.
  var user: UInt32 { get }
  /// Absolute, links followed.
  var currentDirectory: String? { get }
}

package struct FileDescription: Equatable, Sendable {
  package enum Kind: Equatable, Sendable { case file, directory, other }

  package let kind: Kind
  package let owner: UInt32
  /// The twelve permission bits.
  package let permissions: UInt32

  package init(kind: Kind, owner: UInt32, permissions: UInt32) {
    self.kind = kind
    self.owner = owner
    self.permissions = permissions
  }

  var isWritableByOthers: Bool { permissions & 0o022 != 0 }
  var isSticky: Bool { permissions & 0o1000 != 0 }
}
