package import SessionModel

/// Old items go to the disk, and come back when somebody looks at them.
extension Session {
  /// The state with every item in memory; those that cannot be read back stay as they are. It takes as much memory as the
  /// session has text: for whoever writes all of it down, and not to be kept.
  package func wholeState() async -> SessionState {
    var whole = state
    for part in whole.transcript.items.partIDs {
      guard let address = whole.transcript.items.addressOfAbsent(part) else { continue }
      do throws(PageFault) {
        whole.readBack(part, try await pages.items(at: address))
      } catch {
        feed(.stored(.partCouldNotBeRead(part, because: error.words)))
      }
    }
    return whole
  }

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
