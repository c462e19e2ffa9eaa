import Foundation
import SessionModel
import TerminalPrimitives
import TerminalUI
import Testing

@testable import Configuration

@Suite struct ConfigurationTests {
  @Test func `an empty file says nothing`() throws {
    for text in ["", "\n", "# nothing\n", "\u{FEFF}", "[session]\n[keys.request]\n"] {
      let loaded = try LoadedConfiguration(parsing: text)
      #expect(loaded == LoadedConfiguration(configuration: Configuration(), positions: [:]))
    }
  }

  @Test func `the file that the README shows is taken`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let block = try #require(readme.firstMatch(of: /```toml\n((?:.|\n)*?)```/))
    let loaded = try LoadedConfiguration(parsing: String(block.output.1))
    #expect(loaded.configuration.policy == .safe && loaded.configuration.keymap != .standard)
  }

  @Test func `what the file says is taken, with the line that says it`() throws {
    let loaded = try LoadedConfiguration(
      parsing: """
        # mine
        [approvals]
        policy = 'safe'

        [session]
          record = false
        log-level = "debug"
        [notifications]
        bell = false
        desktop = "osc9"
        hook = "tee -a log"
        [screen]
        colors = "none"
        theme = "light"
        """)
    var expected = Configuration()
    expected.policy = .safe
    expected.session.isRecorded = false
    expected.session.logLevel = .debug
    expected.notifications.bell = false
    expected.notifications.desktop = .osc9
    expected.notifications.hook = "tee -a log"
    expected.colors = .none
    expected.screen.theme = .light
    #expect(loaded.configuration == expected)
    #expect(loaded.positions[OptionName("approvals", "policy")] == TextPosition(line: 3, column: 1))
    #expect(loaded.positions[OptionName("session", "record")] == TextPosition(line: 6, column: 3))
  }

  @Test(arguments: [
    "[keys.request]\napprove-once = \"m\"\n[keys.everywhere]\ngo-to-request = [\"F2\", \"Alt-G\"]\n",
    "[keys]\nrequest.approve-once = \"m\"\neverywhere = { go-to-request = [\n  \"F2\", # there\n  \"Alt-G\",\n] }\n",
    "keys.request.approve-once = [\"m\"]\nkeys.everywhere.\"go-to-request\" = ['F2', 'Alt-G']\n",
  ])
  func `keys are bound however TOML is written`(text: String) throws {
    let keymap = try LoadedConfiguration(parsing: text).configuration.keymap
    #expect(keymap.command(for: KeyPress(.scalar("m")), in: .request) == .select(.once))
    #expect(keymap.command(for: KeyPress(.scalar("o")), in: .request) == nil)
    #expect(keymap.command(for: KeyPress(.scalar("g"), .alt), in: .composer) == .goToRequest)
  }

  @Test func `what is in effect is told with where it comes from`() throws {
    let loaded = try LoadedConfiguration(parsing: "[approvals]\npolicy = \"deny\"\n[keys.request]\ndeny = \"D\"\n")
    let options = loaded.effective.flatMap(\.options)
    #expect(options.map(\.name) == Configuration.names)
    let told = [("approvals", "policy"), ("session", "record"), ("notifications", "hook"), ("keys.request", "deny")]
      .compactMap { section, name in options.first { $0.name == OptionName(section, name) } }
    #expect(
      told == [
        EffectiveOption(
          name: OptionName("approvals", "policy"), value: "\"deny\"", position: TextPosition(line: 2, column: 1)),
        EffectiveOption(name: OptionName("session", "record"), value: "true", position: nil),
        EffectiveOption(name: OptionName("notifications", "hook"), value: nil, position: nil),
        EffectiveOption(
          name: OptionName("keys.request", "deny"), value: "\"D\"", position: TextPosition(line: 4, column: 1)),
      ])
  }
}
