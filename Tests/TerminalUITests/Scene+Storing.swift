@testable import CopilotProtocol
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// What old entries are put on; it answers when it is told to.
struct SceneDisk {
  fileprivate var pages: [[UInt8]] = []
  fileprivate var awaited: [(part: PartID, address: PageAddress)] = []
  /// Why nothing can be read back.
  var failure: String?
}

extension Scene {
  /// A live session whose older entries lie on a disk: everything but the newest part.
  static func storing(size: Size = .classic) -> Scene {
    var scene = Scene(size: size, transcript: Transcript(residentLimit: 1))
    scene.performsActs = true
    scene.disk = SceneDisk()
    return scene
  }

  mutating func perform(onDisk effects: [SessionEffect]) {
    guard disk != nil else { return }
    for effect in effects {
      switch effect {
      case .putAway(let part): putAway(part)
      case .bringBack(let part, let address): disk?.awaited.append((part, address))
      case .record, .send, .answer, .listPendingRequests, .abort, .reconnect, .setMode: break
      }
    }
  }

  private mutating func putAway(_ part: PartID) {
    guard let items = session.transcript.leavingItems(of: part), let count = disk?.pages.count else { return }
    disk?.pages.append(StoredPage.bytes(of: items))
    tell(.stored(.partWasPutAway(part, at: PageAddress(offset: Int64(count), count: 0, checksum: 0))))
  }

  /// Everything that is waited for is read, also what is asked for then.
  mutating func diskAnswers() {
    while let wanted = disk?.awaited.first {
      disk?.awaited.removeFirst()
      if let failure = disk?.failure {
        tell(.stored(.partCouldNotBeRead(wanted.part, because: failure)))
      } else if let page = disk?.pages[Int(wanted.address.offset)] {
        tell(.stored(.partWasRead(wanted.part, StoredPage.items(in: page) ?? [])))
      }
    }
  }

  /// Whether an entry is on the disk only.
  func isOnDisk(_ item: Int) -> Bool { state.session.transcript.items.absence(at: item) != nil }
}
