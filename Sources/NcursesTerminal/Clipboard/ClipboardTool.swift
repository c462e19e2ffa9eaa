/// A program that puts its standard input into the desktop's clipboard.
package enum ClipboardTool: String, CaseIterable, Sendable {
  case wlCopy = "wl-copy"
  case xclip, xsel, pbcopy

  package var arguments: [String] {
    switch self {
    case .wlCopy, .pbcopy: []
    case .xclip: ["-selection", "clipboard"]
    case .xsel: ["--clipboard", "--input"]
    }
  }
}
