import SessionModel

/// A disk that never makes anybody wait.
extension TranscriptStory {
  mutating func perform(_ effects: [SessionEffect]) {
    for effect in effects {
      switch effect {
      case .putAway(let part): putAway(part)
      case .bringBack(let part, let address): bringBack(part, from: address)
      case .record, .send, .answer, .listPendingRequests, .abort, .reconnect, .setMode: break
      }
    }
  }

  private mutating func putAway(_ part: PartID) {
    guard let items = state.transcript.leavingItems(of: part) else { return }
    let address = PageAddress(offset: Int64(pages.count), count: 0, checksum: 0)
    pages.append(StoredPage.bytes(of: items))
    tell(.partWasPutAway(part, at: address))
  }

  private mutating func bringBack(_ part: PartID, from address: PageAddress) {
    if let failure { return tell(.partCouldNotBeRead(part, because: failure)) }
    tell(.partWasRead(part, StoredPage.items(in: pages[Int(address.offset)]) ?? []))
  }
}
