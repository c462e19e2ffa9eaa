import Foundation
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

struct GitCheckoutTests {
  private let directory: TemporaryDirectory
  private let root: String

  init() throws {
    directory = try TemporaryDirectory()
    root = try #require(PosixFileFacts().resolved(directory.path))
  }

  private func make(_ directories: String...) throws {
    for name in directories {
      try FileManager.default.createDirectory(atPath: directory.path(of: name), withIntermediateDirectories: true)
    }
  }

  private static let config = "[remote \"origin\"]\nurl = git@github.com:octo/demo.git\n"
  private static let remotes = [GitRemote(name: "origin", url: "git@github.com:octo/demo.git")]

  private func find(_ name: String) throws(FileFault) -> GitCheckout? {
    try GitCheckout.find(from: directory.path(of: name), hosts: ["github.com"])
  }

  private func checkout(_ name: String, branch: String?, remotes: [GitRemote] = Self.remotes) -> GitCheckout {
    GitCheckout(root: "\(root)/\(name)", branch: branch, remotes: remotes, hosts: ["github.com"])
  }

  @Test func `a checkout is found from anywhere in it`() throws {
    try make("work/.git", "work/deep/down")
    try directory.write("ref: refs/heads/feature/one\n", to: "work/.git/HEAD")
    try directory.write(Self.config, to: "work/.git/config")
    let expected = checkout("work", branch: "feature/one")
    #expect(try find("work") == expected)
    #expect(try find("work/deep/down") == expected)
  }

  @Test func `outside of a checkout there is none`() throws {
    try make("plain", "fake/.git")
    #expect(try find("plain") == nil)
    #expect(try find("fake") == nil)
    #expect(try find("nowhere") == nil)
  }

  @Test func `a worktree has its own branch and the remotes of its repository`() throws {
    try make("main/.git/worktrees/side", "side")
    try directory.write("ref: refs/heads/main\n", to: "main/.git/HEAD")
    try directory.write(Self.config, to: "main/.git/config")
    try directory.write("ref: refs/heads/side\n", to: "main/.git/worktrees/side/HEAD")
    try directory.write("../..\n", to: "main/.git/worktrees/side/commondir")
    try directory.write("gitdir: \(root)/main/.git/worktrees/side\n", to: "side/.git")
    #expect(
      try find("side")
        == checkout("side", branch: "side"))
  }

  @Test func `a submodule is found through a relative path`() throws {
    try make("top/.git/modules/sub", "top/sub")
    try directory.write("ref: refs/heads/main\n", to: "top/.git/modules/sub/HEAD")
    try directory.write(Self.config, to: "top/.git/modules/sub/config")
    try directory.write("gitdir: ../.git/modules/sub\n", to: "top/sub/.git")
    #expect(
      try find("top/sub")
        == checkout("top/sub", branch: "main"))
  }

  @Test func `a commit that is checked out is no branch, and a repository may have no configuration`() throws {
    try make("work/.git")
    try directory.write("0123456789012345678901234567890123456789\n", to: "work/.git/HEAD")
    #expect(
      try find("work")
        == checkout("work", branch: nil, remotes: []))
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func `a checkout that belongs to somebody else is refused`() throws {
    try make("work/.git")
    let head = try directory.write("ref: refs/heads/main\n", to: "work/.git/HEAD", permissions: 0o644)
    chown(head, 65_534, 65_534)
    #expect(throws: FileFault(.open, "\(root)/work/.git/HEAD", .belongsToSomebodyElse)) {
      try find("work")
    }
  }

  @Test(arguments: [
    ("ref: refs/heads/main\n", "main"), ("ref: refs/heads/a/b", "a/b"), ("ref: refs/heads/.invalid\n", nil),
    ("ref: refs/remotes/x\n", nil), ("0123456789\n", nil), ("", nil), ("ref: refs/heads/\n", nil),
  ])
  func `a HEAD file names a branch or none`(_ text: String, _ branch: String?) {
    #expect(GitDirectory.branch(inHead: text) == branch)
  }

  @Test(arguments: [
    (["fork", "origin", "upstream"], "o/origin"), (["fork", "upstream"], "o/upstream"), (["fork", "other"], "o/fork"),
    ([], nil),
  ])
  func `of several remotes origin is taken, then upstream, then the first`(_ names: [String], _ expected: String?) {
    let remotes = names.map { GitRemote(name: $0, url: "https://github.com/o/\($0)") }
    #expect(checkout("work", branch: nil, remotes: remotes).repository?.text == expected)
  }

  @Test func `a remote on one's own host comes before one on github.com, and other hosts do not count`() {
    let remotes = [
      GitRemote(name: "origin", url: "https://gitlab.com/o/a"),
      GitRemote(name: "upstream", url: "https://github.com/o/b"),
      GitRemote(name: "work", url: "https://ghe.example.com/o/c"),
    ]
    func repository(_ variables: [String: String]) -> String? {
      let hosts = GitCheckout.hosts(variables: variables)
      return GitCheckout(root: "/", branch: nil, remotes: remotes, hosts: hosts).repository?.text
    }
    #expect(repository([:]) == "o/b")
    #expect(repository(["GH_HOST": "GHE.example.com"]) == "o/c")
  }
}
