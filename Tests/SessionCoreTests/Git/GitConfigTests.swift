import Testing

@testable import SessionCore

struct GitConfigTests {
  @Test func `remotes are read in their order, and nothing else`() {
    let text = """
      [core]
      \trepositoryformatversion = 0
      \turl = no remote
      [remote "origin"]
      \turl = git@github.com:octo/demo.git
      \tfetch = +refs/heads/*:refs/remotes/origin/*
      \tpushurl = elsewhere
      [branch "main"]
      \tremote = origin
      [remote "Other One"]
      \turl = https://github.com/octo/other
      \turl = https://github.com/octo/second
      """
    #expect(
      GitConfig.remotes(in: text) == [
        GitRemote(name: "origin", url: "git@github.com:octo/demo.git"),
        GitRemote(name: "Other One", url: "https://github.com/octo/other"),
      ])
  }

  @Test(arguments: [
    ("[remote \"a\"]\nurl=x", "x"),
    ("[REMOTE \"a\"]\n  URL  =  x  ", "x"),
    ("[remote \"a\"]\r\n\turl = x\r\n", "x"),
    ("  [ remote \"a\" ]\nurl = x", "x"),
    ("[remote \"a\"] # why\nurl = x ; because", "x"),
    ("[remote \"a\"]\nurl = \"x ; # y \"", "x ; # y "),
    ("[remote \"a\"]\nurl = a\\\nb", "ab"),
    ("[remote \"a\"]\nurl = \\\"a\\\\", "\"a\\"),
  ])
  func `the ways to write a value are understood`(_ text: String, _ url: String) {
    #expect(GitConfig.remotes(in: text) == [GitRemote(name: "a", url: url)])
  }

  @Test func `a name may hold quotes and brackets`() {
    #expect(
      GitConfig.remotes(in: "[remote \"a\\\"b]c\"]\nurl = x") == [GitRemote(name: "a\"b]c", url: "x")])
  }

  @Test(arguments: [
    "", "[", "[remote", "[remote]", "[remote \"", "[remote \"a\"]", "[remote \"a\"]\nurl", "[remote \"a\"]\n= x",
    "url = x", "[remotes \"a\"]\nurl = x", "\\", "[remote \"a\"]\n# url = x",
  ])
  func `what is broken or something else holds no remote`(text: String) {
    #expect(GitConfig.remotes(in: text) == [])
  }
}
