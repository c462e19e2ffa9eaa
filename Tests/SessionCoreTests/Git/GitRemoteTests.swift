import SessionModel
import Testing

@testable import SessionCore

struct GitRemoteTests {
  @Test(arguments: [
    ("https://github.com/octo/demo", "github.com octo/demo"),
    ("https://github.com/octo/demo.git", "github.com octo/demo"),
    ("https://github.com/octo/demo.git/", "github.com octo/demo"),
    ("https://me:secret@GitHub.com:443/octo/demo", "github.com octo/demo"),
    ("HTTPS://www.github.com/octo/demo", "github.com octo/demo"),
    ("http://ghe.example.com/octo/demo", "ghe.example.com octo/demo"),
    ("ssh://git@github.com/octo/demo.git", "github.com octo/demo"),
    ("ssh://git@ssh.github.com:443/octo/demo.git", "github.com octo/demo"),
    ("git+ssh://git@github.com/octo/demo", "github.com octo/demo"),
    ("git://github.com/octo/demo.git", "github.com octo/demo"),
    ("git@github.com:octo/demo.git", "github.com octo/demo"),
    ("github.com:octo/demo", "github.com octo/demo"),
    ("git@github.com:/octo/demo.git", "github.com octo/demo"),
    ("git@github.com:octo/demo.swift.git", "github.com octo/demo.swift"),
  ])
  func `every form of address names its host and repository`(_ url: String, _ expected: String) throws {
    let target = try #require(GitRemote(name: "origin", url: url).target)
    #expect("\(target.host) \(target.repository.text)" == expected)
  }

  @Test(arguments: [
    "", "/srv/git/demo.git", "../demo", "./a:b/c", "file:///srv/octo/demo", "https://github.com", "https://github.com/",
    "https://github.com/octo", "https://github.com/octo/demo/extra", "git@github.com:demo", "https:///octo/demo",
    "https://github.com/octo/de mo", "https://github.com/../..", "ftp://github.com/octo/demo", "git@:octo/demo",
    "ext::sh -c whoami", "https://github.com/octo/\u{1B}[31m",
  ])
  func `what names no repository on a host is none`(url: String) {
    #expect(GitRemote(name: "origin", url: url).target == nil)
  }
}
