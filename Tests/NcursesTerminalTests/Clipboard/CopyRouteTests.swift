import Testing

@testable import NcursesTerminal

@Suite struct CopyRouteTests {
  private static let everyTool = Set(ClipboardTool.allCases)

  private func routes(
    _ variables: [String: String], tools: Set<ClipboardTool> = everyTool, tmux: String? = nil, bytes: Int = 10
  ) -> [CopyRoute] {
    CopyPlace(variables: variables, tools: tools, tmux: tmux.flatMap(TmuxClipboard.init)).routes(forBytes: bytes)
  }

  @Test(
    arguments: [
      (["TERM": "xterm-256color", "WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"], [.tool(.wlCopy)]),
      (["TERM": "xterm-256color", "DISPLAY": ":0"], [.tool(.xclip)]),
      // X over ssh reaches the desktop in front of the person.
      (["TERM": "xterm-256color", "DISPLAY": "localhost:10", "SSH_TTY": "/dev/pts/1"], [.tool(.xclip)]),
      (["TERM": "xterm-256color"], [.tool(.pbcopy)]),
    ] as [([String: String], [CopyRoute])])
  func `where there is a desktop its tool is the way`(variables: [String: String], first: [CopyRoute]) {
    #expect(routes(variables) == first + [.terminal(.direct), .file])
  }

  @Test func `far away a tool of that machine fills the wrong clipboard, so the terminal is asked`() {
    #expect(routes(["TERM": "xterm-256color", "SSH_CONNECTION": "1"]) == [.terminal(.direct), .file])
  }

  @Test func `a tool that is not there is no way`() {
    #expect(routes(["TERM": "foot", "DISPLAY": ":0"], tools: [.xsel]) == [.tool(.xsel), .terminal(.direct), .file])
    #expect(routes(["TERM": "foot", "DISPLAY": ":0"], tools: []) == [.terminal(.direct), .file])
  }

  @Test(arguments: [
    ["TERM": "linux"], ["TERM": "dumb"], [:], ["TERM": "vt220"], ["TERM": "screen-256color"],
    ["TERM": "xterm-256color", "STY": "1.pts"],
  ])
  func `a terminal that takes no such sequence is not sent one`(variables: [String: String]) {
    #expect(routes(variables, tools: []) == [.file])
  }

  @Test func `a text longer than terminals take goes into the file`() {
    let variables = ["TERM": "xterm-256color"]
    #expect(routes(variables, tools: [], bytes: 74_994) == [.terminal(.direct), .file])
    #expect(routes(variables, tools: [], bytes: 74_995) == [.file])
  }

  @Test func `in tmux its buffer comes first, of any length`() {
    let variables = ["TERM": "tmux-256color", "TMUX": "/tmp/tmux,1,0", "SSH_TTY": "/dev/pts/1"]
    #expect(routes(variables, bytes: 1_000_000) == [.tmuxBuffer, .file])
  }

  @Test(
    arguments: [
      ("on\t0", [.terminal(.direct), .file]), ("external\t1", [.terminal(.throughTmux), .file]),
      ("external\ton\n", [.terminal(.throughTmux), .file]), ("external\t0", [.file]), ("off\toff", [.file]),
      ("no server", [.file]),
    ] as [(String, [CopyRoute])])
  func `the sequence goes through tmux only where tmux lets it`(answer: String, expected: [CopyRoute]) {
    let place = CopyPlace(
      variables: ["TERM": "tmux-256color", "TMUX": "/tmp/tmux,1,0"], tools: [], tmux: TmuxClipboard(answer))
    #expect(place.terminalRoutes(forBytes: 10) == expected)
  }

  @Test(arguments: [("on\t1", true), ("external\t0", true), ("off\t1", false)] as [(String, Bool)])
  func `tmux says whether it hands a buffer on`(answer: String, handsOn: Bool) {
    #expect(TmuxClipboard(answer)?.handsOn == handsOn)
  }

  @Test func `what the terminal was asked is not known to be done, everything else is`() {
    let routes: [CopyRoute] = [.tmuxBuffer, .tool(.xclip), .terminal(.direct), .terminal(.throughTmux), .file]
    #expect(routes.map(\.isConfirmed) == [true, true, false, false, true])
  }
}
