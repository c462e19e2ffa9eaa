package import CopilotProtocol
package import SessionModel

/// Whom a draft and an outbox belong to.
package enum JournalKey: Hashable, Sendable {
  /// A session to come in this repository.
  case repository(RepositoryName)
  /// A session that exists.
  case task(SessionID)
  /// A session to come without a repository.
  case noRepository

  /// The longest stem, in bytes: file names have at most 255, and some endings are added.
  private static let stemLimit = 180

  /// A file name for this key. Two keys never share one; names of repositories are the same in small and capital
  /// letters.
  var stem: String {
    switch self {
    case .repository(let name): Self.bounded("repository-" + Self.escaped(name.text.lowercased()))
    case .task(let id): Self.stem(ofTask: id)
    case .noRepository: "none"
    }
  }

  static func stem(ofTask id: SessionID) -> String { bounded("task-" + escaped(id.rawValue)) }

  /// Everything but letters, digits, `-`, `_` and `.` as `%` and two hexadecimal digits. Capital letters too: some file
  /// systems take them for small ones.
  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "."):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
      }
    }.joined()
  }

  /// An id comes from outside and may be of any length: a long one is cut, and told apart by its checksum.
  private static func bounded(_ stem: String) -> String {
    guard stem.utf8.count > stemLimit else { return stem }
    return stem.prefix(stemLimit) + "+" + String(CRC32.checksum(of: stem.utf8), radix: 16)
  }
}
