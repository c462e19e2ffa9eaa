/// Why the journal does not save.
package enum JournalError: Error, Equatable, Sendable {
  /// Neither HOME nor XDG_STATE_HOME says where to.
  case noHome
  case file(FileFault)
  /// Every place for this key is in use by other aloft programs, or cannot be read.
  case noPlaceLeft

  /// One line for a person. It may hold a path: text from outside.
  package var words: String {
    switch self {
    case .noHome: "HOME is not set"
    case .file(let fault): fault.words
    case .noPlaceLeft: "too many aloft programs work in this repository"
    }
  }
}

/// Whether what is typed and decided would survive the end of the program. The screen shows it.
package enum JournalHealth: Equatable, Sendable {
  case saving
  /// Everything is kept in memory and tried again.
  case notSaving(JournalError)
}

/// Something a person should know about what was found.
package enum JournalNotice: Equatable, Sendable {
  /// Another aloft program works under the same key; this one keeps its draft and prompts apart from that one's.
  case sharedKey
  /// What an earlier run left cannot be read now. It is left as it is.
  case unreadable(FileFault)
  /// Lines of this file were damaged; they were put aside beside it, in a file that ends in `.damaged`.
  case damaged(path: String, lines: Int)
}
