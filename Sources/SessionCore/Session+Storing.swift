import SessionModel

/// Old items go to the disk, and come back when somebody looks at them.
extension Session {
  func putAway(_ part: PartID) async {
    guard let items = state.transcript.leavingItems(of: part) else { return }
    do throws(PageFault) {
      feed(.stored(.partWasPutAway(part, at: try await pages.write(items))))
    } catch {
      feed(.stored(.partCouldNotBePutAway(part, because: error.words)))
    }
  }

  func bringBack(_ part: PartID, from address: PageAddress) async {
    do throws(PageFault) {
      feed(.stored(.partWasRead(part, try await pages.items(at: address))))
    } catch {
      feed(.stored(.partCouldNotBeRead(part, because: error.words)))
    }
  }
}
