import Testing

@testable import NcursesTerminal

@Suite struct NotificationRouteTests {
  /// What a terminal puts into the environment of its programs, by its own documentation.
  @Test(
    arguments: [
      (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], .osc9),
      (["TERM": "xterm-256color", "LC_TERMINAL": "iTerm2"], .osc9),
      (["TERM": "xterm-kitty"], .osc9),
      (["TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"], .osc9),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "WarpTerminal"], .osc9),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], .osc777),
      (["TERM": "wezterm"], .osc777),
      (["TERM": "xterm-256color", "WEZTERM_PANE": "0"], .osc777),
      (["TERM": "xterm-ghostty"], .osc777),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "ghostty"], .osc777),
      (["TERM": "foot"], .osc777),
      (["TERM": "foot-extra"], .osc777),
      (["TERM": "rxvt-unicode-256color"], .osc777),
      (["TERM": "xterm-256color", "VTE_VERSION": "7200"], .osc777),
      (["TERM": "xterm-256color", "KONSOLE_VERSION": "221201"], .osc777),
      (["TERM": "contour"], .osc777),
      // kitty, started from a terminal of GNOME.
      (["TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1", "VTE_VERSION": "7200"], .osc9),
      (["TERM": "xterm-256color"], nil),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], nil),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "vscode"], nil),
      (["TERM": "xterm-256color", "VTE_VERSION": ""], nil),
      (["TERM": "alacritty"], nil), (["TERM": "linux"], nil), (["TERM": "dumb"], nil), ([:], nil),
    ] as [([String: String], NotificationForm?)])
  func `the terminal is known by what it calls itself`(variables: [String: String], form: NotificationForm?) {
    let route = NotificationRoute(chosen: nil, variables: variables, tmux: nil)
    #expect(route == form.map { NotificationRoute(form: $0, passage: .direct) })
  }

  @Test(arguments: NotificationForm.allCases)
  func `what the person has chosen is sent, whatever the terminal calls itself`(form: NotificationForm) {
    for variables in [["TERM": "xterm-256color"], ["TERM": "xterm-kitty"], ["TERM": "linux"], [:]] {
      let route = NotificationRoute(chosen: form, variables: variables, tmux: nil)
      #expect(route == NotificationRoute(form: form, passage: .direct))
    }
  }

  @Test(arguments: [
    ["TERM": "screen.xterm-256color", "STY": "1.pts-0.host"], ["TERM": "xterm-256color", "STY": "1.pts-0.host"],
    ["TERM": "screen-256color"], ["TERM": "tmux-256color"],
  ])
  func `nothing is sent through what passes nothing on`(variables: [String: String]) {
    let variables = variables.merging(["VTE_VERSION": "7200"]) { $1 }
    for chosen in [nil, .osc9, .osc777] as [NotificationForm?] {
      #expect(NotificationRoute(chosen: chosen, variables: variables, tmux: nil) == nil)
    }
  }

  @Test(
    arguments: [
      ("1\txterm-256color\tiTerm2 3.5.0\n", nil, .osc9), ("on\txterm-256color\tWezTerm 20240203-1\n", nil, .osc777),
      ("all\txterm-kitty\t\n", nil, .osc9), ("1\txterm-256color\tkitty(0.26.5)\n", nil, .osc9),
      ("1\tfoot\tfoot(1.16.2)", nil, .osc777), ("1\txterm-256color\tVTE(7200)\n", .osc9, .osc9),
      ("1\txterm-256color\t\n", .osc777, .osc777),
      // Unknown, forbidden, and no answer.
      ("1\txterm-256color\tXTerm(379)\n", nil, nil), ("0\txterm-kitty\tkitty(0.26.5)\n", .osc9, nil),
      ("off\txterm-kitty\tkitty(0.26.5)\n", nil, nil), ("\t\t\n", nil, nil), ("no server running\n", .osc9, nil),
      ("", .osc9, nil),
    ] as [(String, NotificationForm?, NotificationForm?)])
  func `in tmux it is tmux that says what is outside, and whether it lets a notice through`(
    answer: String, chosen: NotificationForm?, form: NotificationForm?
  ) {
    let variables = ["TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0", "VTE_VERSION": "7200"]
    let route = NotificationRoute(chosen: chosen, variables: variables, tmux: TmuxAnswer(answer))
    #expect(route == form.map { NotificationRoute(form: $0, passage: .throughTmux) })
  }

  @Test func `before tmux has answered nothing is sent`() {
    let variables = ["TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0"]
    #expect(NotificationRoute(chosen: .osc9, variables: variables, tmux: nil) == nil)
  }
}
