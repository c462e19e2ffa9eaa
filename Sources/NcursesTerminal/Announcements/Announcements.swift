import TerminalPrimitives

/// What goes to a terminal beside the cells, together with the next frame: the title, the bell, notices for the
/// desktop, text for the clipboard.
struct Announcements: Equatable {
  /// Whether the terminal keeps a title; another would print it.
  let keepsTitle: Bool
  private var title: SafeText?
  private var isTitleNew = false
  private var rings = false
  private var notices = ""
  private var copies = ""

  /// Columns of a window title; a tab shows far fewer.
  private static let longestTitle = 120

  init(keepsTitle: Bool) {
    self.keepsTitle = keepsTitle
  }

  mutating func setTitle(_ text: SafeText) {
    let text = text.prefix(columns: Self.longestTitle)
    guard keepsTitle, text != title else { return }
    title = text
    isTitleNew = true
  }

  /// Somebody else had the terminal meanwhile.
  mutating func titleWasLost() { isTitleNew = title != nil }

  mutating func ring() { rings = true }

  mutating func notify(title: SafeText, body: SafeText, by route: NotificationRoute) {
    notices += route.sequence(title: title, body: body)
  }

  mutating func copy(_ text: ClipboardText, by passage: CopyRoute.Passage) {
    copies += ClipboardSequence.sequence(text, passage)
  }

  /// Everything since the last call, in the terminal's words; empty if there is nothing.
  mutating func take() -> [UInt8] {
    var text = ""
    if isTitleNew, let title { text += TerminalModes.title(title.text) }
    if rings { text += TerminalModes.bell }
    text += notices + copies
    (isTitleNew, rings, notices, copies) = (false, false, "", "")
    return Array(text.utf8)
  }
}
