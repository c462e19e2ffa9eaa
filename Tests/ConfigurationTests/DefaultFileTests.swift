import SessionModel
import TerminalUI
import Testing

@testable import Configuration

@Suite struct DefaultFileTests {
  private var lines: [Substring] { DefaultFile.text.split(separator: "\n") }

  @Test func `the default file says exactly the defaults`() throws {
    let loaded = try LoadedConfiguration(parsing: DefaultFile.text)
    #expect(loaded.configuration == Configuration())
  }

  @Test func `it names every option, sets all that have a default, and comments on each`() throws {
    let loaded = try LoadedConfiguration(parsing: DefaultFile.text)
    let unset = Configuration.names.filter { loaded.positions[$0] == nil }.map(\.name)
    #expect(unset == ["hook", "runtime", "token-env"])
    for name in Configuration.names {
      let row = try #require(lines.firstIndex { $0.hasPrefix("\(name.name) = ") || $0.hasPrefix("# \(name.name) = ") })
      #expect(lines[row - 1].hasPrefix("# "), "\(name)")
    }
  }

  @Test func `what is only an example in it is taken as well`() throws {
    let isExample = { (line: Substring) in line.firstMatch(of: #/^# [a-z-]+ = /#) != nil }
    let examples = lines.map { isExample($0) ? $0.dropFirst(2) : $0 }.joined(separator: "\n")
    let configuration = try LoadedConfiguration(parsing: examples).configuration
    #expect(configuration.notifications.hook == "cat >>requests.jsonl")
    #expect(configuration.session.runtime == "/usr/local/bin/copilot")
    #expect(configuration.session.tokenVariable == "GH_TOKEN")
  }

  @Test func `it is as wide as the narrowest usual terminal allows, but for lists of keys`() {
    for line in lines where line.hasPrefix("#") { #expect(line.count <= 120, "\(line)") }
  }

  @Test func `any configuration written out is read back`() throws {
    var configuration = Configuration()
    configuration.policy = .deny
    configuration.notifications.bell = false
    configuration.notifications.desktop = .osc777
    configuration.notifications.hook = "printf '\"%s\\n\"' \u{1B}\t\u{7F}äöü"
    configuration.session.isRecorded = false
    configuration.session.logLevel = .trace
    configuration.session.runtime = "~/bin/copilot"
    configuration.colors = .none
    configuration.screen.theme = .highContrast
    configuration.screen.motion = .reduced
    configuration.screen.bandwidth = .low
    configuration.screen.links = .never
    configuration.screen.mouse = .off
    #expect(try LoadedConfiguration(parsing: DefaultFile.text(of: configuration)).configuration == configuration)
  }
}
