/// Where the reader left off, for the line that says so.
package struct UnreadMark: Equatable, Sendable {
  /// Behind the last row that the reader had.
  let end: TranscriptView.Anchor
  /// Whether the line was on the screen of a reader who was there.
  var wasSeen = false
}

extension TranscriptView {
  /// The reader looks elsewhere. Who has scrolled away had left the end before.
  mutating func readerLeft(on page: TranscriptPage, layout: inout TranscriptLayout) {
    guard isFollowing else { return }
    unread = UnreadMark(end: layout.end(on: page, in: self).held(on: page))
  }

  /// A frame stood on the screen while the reader was there: a line that has been seen goes once it is above the screen.
  mutating func readerSaw(_ page: TranscriptPage, layout: inout TranscriptLayout) {
    guard let mark = unread else { return }
    guard let line = layout.unreadLine(on: page, in: self) else {
      // Who follows and is there has seen everything.
      if isFollowing { unread = nil }
      return
    }
    let top = layout.top(on: page, in: self)
    if mark.wasSeen {
      if isFollowing, line < top { unread = nil }
    } else if line >= top, layout.distance(from: top, to: line, limit: page.rows - 1, on: page, in: self) != nil {
      unread?.wasSeen = true
    }
  }

  /// Rows above the screen that the reader has not seen, up to `limit`; 0 where the line is on the screen or below.
  func unseenRowsAbove(_ page: TranscriptPage, limit: Int, layout: inout TranscriptLayout) -> Int {
    guard unread?.wasSeen == false, let line = layout.unreadLine(on: page, in: self) else { return 0 }
    let top = layout.top(on: page, in: self)
    guard line < top else { return 0 }
    // The line itself is nothing new.
    return layout.distance(from: line, to: top, limit: limit, on: page, in: self).map { $0 - 1 } ?? limit
  }

  /// Everything was read.
  mutating func forgetUnread() { unread = nil }
}
