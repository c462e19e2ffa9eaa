import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// Names of files that are offered behind /insert and /export.
@Suite struct FileNameTests {
  private static let here = FileListing(
    "",
    [
      .init("notes.txt", isDirectory: false), .init("my notes.md", isDirectory: false),
      .init("docs", isDirectory: true),
      .init(".hidden", isDirectory: false), .init("bad\nname", isDirectory: false),
    ])

  private func scene(_ typed: String, _ listing: FileListing = Self.here) -> Scene {
    var scene = Scene()
    scene.type(typed)
    scene.does(.filesListed(listing))
    return scene
  }

  private func offered(_ scene: Scene) -> [String] { scene.state.slashCandidates.map(\.draft) }

  @Test func `the names of the directory are asked for once while a path is typed`() {
    var scene = Scene()
    scene.type("/insert no")
    #expect(scene.effects.filter { $0 != .saveDraft } == [.listFiles("")])
    scene.forgetEffects()
    scene.press(.control("u"))
    scene.type("/insert docs/a")
    #expect(scene.effects.filter { $0 != .saveDraft } == [.listFiles(""), .listFiles("docs/")])
  }

  @Test func `Tab takes the first name, and a directory is gone into`() {
    var scene = scene("/insert do")
    #expect(offered(scene) == ["/insert docs/"])
    scene.forgetEffects()
    scene.press(.tab)
    #expect(scene.state.composer.text == "/insert docs/")
    #expect(scene.effects.contains(.listFiles("docs/")))
    scene.does(.filesListed(FileListing("docs/", [.init("a.txt", isDirectory: false)])))
    scene.press(.tab)
    #expect(scene.state.composer.text == "/insert docs/a.txt")
    scene.press(.enter)
    #expect(scene.effects.last == .readFile("docs/a.txt"))
  }

  @Test func `what is hidden waits for its dot, and what is no line is left out`() {
    #expect(offered(scene("/insert ")) == ["/insert docs/", "/insert my notes.md", "/insert notes.txt"])
    #expect(offered(scene("/insert .")) == ["/insert .hidden"])
  }

  @Test(arguments: [
    ("/insert 'my n", ["/insert my notes.md"]), (#"/insert my\ n"#, ["/insert my notes.md"]),
    ("/insert 'my notes.md'", []), ("/export md d", ["/export md docs/"]), ("/export ", ["/export docs/"]),
    ("/attach n", []), ("/find n", []),
  ])
  func `a path is completed as it was begun, for an export a directory alone`(typed: String, drafts: [String]) {
    #expect(offered(scene(typed)) == drafts)
  }

  @Test func `names of another directory are not offered`() {
    #expect(offered(scene("/insert n", FileListing("docs/", [.init("new", isDirectory: false)]))) == [])
  }

  @Test(arguments: ["it's", "'a'", #"a\ b"#, "ends in a blank ", #"say "hi""#, "plain"])
  func `a name that is taken is the name that is read`(name: String) throws {
    var scene = scene("/insert ", FileListing("", [.init(name, isDirectory: false)]))
    scene.press(.tab)
    scene.press(.enter)
    #expect(scene.effects.last == .readFile(name))
  }
}
