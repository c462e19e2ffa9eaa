/// One way of a copied text out of this program.
package enum CopyRoute: Equatable, Sendable {
  case tmuxBuffer
  /// A program of the desktop that takes the text on its standard input.
  case tool(ClipboardTool)
  /// The terminal, asked by OSC 52. It never says whether it did as asked.
  case terminal(Passage)
  case file

  package enum Passage: Equatable, Sendable {
    case direct
    /// In tmux's envelope, which it opens for the terminal outside.
    case throughTmux
  }

  /// Whether it is known afterwards that the text has arrived.
  package var isConfirmed: Bool {
    switch self {
    case .tmuxBuffer, .tool, .file: true
    case .terminal: false
    }
  }
}

/// What is known about where this program runs, as far as a copy is concerned.
package struct CopyPlace: Equatable, Sendable {
  /// The environment of this program.
  package let variables: [String: String]
  /// The tools that can be run.
  package let tools: Set<ClipboardTool>
  /// What tmux has said; nil where it was not asked, or did not answer.
  package let tmux: TmuxClipboard?

  package init(variables: [String: String], tools: Set<ClipboardTool>, tmux: TmuxClipboard?) {
    self.variables = variables
    self.tools = tools
    self.tmux = tmux
  }

  /// The ways to be tried one after the other until one is known to have worked. The last one is the file.
  /// - Parameter byteCount: of the text, in UTF-8.
  package func routes(forBytes byteCount: Int) -> [CopyRoute] {
    if isInTmux { return [.tmuxBuffer] + (isRemote ? [] : tool) + [.file] }
    return tool + terminal(forBytes: byteCount) + [.file]
  }

  package var tmuxRoutes: [CopyRoute] { [.tmuxBuffer, .file] }
  package var toolRoutes: [CopyRoute] { tool + [.file] }
  package func terminalRoutes(forBytes byteCount: Int) -> [CopyRoute] { terminal(forBytes: byteCount) + [.file] }

  private var isInTmux: Bool { variables.isSet("TMUX") }
  private var isRemote: Bool { variables.isSet("SSH_CONNECTION") || variables.isSet("SSH_TTY") }

  /// The first tool whose desktop is there. `pbcopy` needs none, but far away it fills the wrong clipboard.
  private var tool: [CopyRoute] {
    let reachable: [ClipboardTool] =
      (variables.isSet("WAYLAND_DISPLAY") ? [.wlCopy] : []) + (variables.isSet("DISPLAY") ? [.xclip, .xsel] : [])
      + (isRemote ? [] : [.pbcopy])
    return reachable.first(where: tools.contains).map { [.tool($0)] } ?? []
  }

  private func terminal(forBytes byteCount: Int) -> [CopyRoute] {
    guard byteCount <= ClipboardSequence.longestText else { return [] }
    if isInTmux {
      guard let tmux else { return [] }
      if tmux.takesSequences { return [.terminal(.direct)] }
      return tmux.passesThrough ? [.terminal(.throughTmux)] : []
    }
    let type = variables["TERM"] ?? ""
    let isKnownDeaf = ["", "dumb", "linux"].contains(type) || type.hasPrefix("vt")
    // GNU screen cuts long sequences and prints the rest.
    return isKnownDeaf || variables.isSet("STY") || type.hasPrefix("screen") ? [] : [.terminal(.direct)]
  }
}
