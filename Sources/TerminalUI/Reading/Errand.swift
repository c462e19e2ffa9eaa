import SessionModel

/// What a person wants to do with an entry that lies on the disk: it is done as soon as the entry has come back.
package struct Errand: Equatable, Sendable {
  enum Act: Equatable, Sendable {
    /// To have its first row at the top.
    case goTo
    /// To have it on the screen.
    case reveal
    /// To have it selected; where it says nothing, the next one that way.
    case select(Direction)
    case open
    case goToUnread
    case showMatch
    case copySelected
    case copyLastAnswer
    /// Counted from 1; nil where it is to be chosen.
    case copyPart(Int?)
  }

  let act: Act
  let item: ItemID
}
