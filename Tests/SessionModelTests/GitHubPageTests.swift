@testable import CopilotProtocol
import SessionModel
import Testing

/// Which page an event may name as the session's own.
@Suite struct GitHubPageTests {
  @Test(arguments: [
    ("https://github.com/copilot/tasks/4711", "4711"), ("https://GitHub.com/octo/demo/tasks/4711?a=b#c", "4711"),
    ("https://octo.ghe.com/copilot/tasks/4711/", "4711"), ("https://github.com/octo/demo", "task-1"),
  ])
  func `a page of GitHub is the session's own, and says its task`(_ url: String, _ task: String) {
    var story = Story.live()
    story.comes(.sessionInfo(SessionInfo(infoType: "remote", message: "Here", url: url)))
    #expect(story.state.identity.url == .announced(url))
    #expect(story.state.identity.task == SessionID(rawValue: task))
  }

  @Test(arguments: [
    "https://evil.example/copilot/tasks/4711", "https://github.com.evil.example/copilot/tasks/4711",
    "https://github.com@evil.example/copilot/tasks/4711", "https://evil.example/https://github.com/tasks/4711",
    "http://github.com/copilot/tasks/4711", "https://github.com:8443/copilot/tasks/4711",
    "https://.ghe.com/copilot/tasks/4711", "https://a@b.ghe.com/copilot/tasks/4711",
    "https://a.b\\.ghe.com/copilot/tasks/4711", "https://notghe.com/copilot/tasks/4711", "", "https://",
  ])
  func `any other page is not believed, and that is said`(_ url: String) {
    var story = Story.live()
    let effects = story.comes(.sessionInfo(SessionInfo(infoType: "remote", message: "Here", url: url)))
    #expect(effects == [])
    #expect(story.state.identity.url == .guessed("https://github.com/copilot/tasks/task-1"))
    #expect(story.state.identity.task == Story.task)
    #expect(
      story.warnings == ["the session names a page that is not on GitHub: it is not taken for the session's own"])
  }
}
