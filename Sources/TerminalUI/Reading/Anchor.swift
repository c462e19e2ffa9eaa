package import SessionModel

extension TranscriptView {
  /// A row of what stands at a place. Places below the last item are the prompts on their way, in their order, and the
  /// report of why the session does not go on.
  package struct Anchor: Equatable, Sendable, Comparable {
    package enum Subject: Equatable, Sendable {
      case item
      /// A prompt on its way: its place changes when items come, and it becomes one itself.
      case prompt(OutgoingPrompt.ID)
      case report
    }

    package var item: ItemID
    package var row: Int
    /// The columns that the row was counted for; nil: for those of the page.
    package private(set) var columns: Int?
    package private(set) var subject = Subject.item

    package init(item: ItemID, row: Int) {
      self.item = item
      self.row = row
    }

    /// The same, to be found again on a page of another width and with more on it.
    func held(on page: TranscriptPage) -> Anchor {
      var anchor = self
      anchor.columns = page.columns
      if let prompt = page.outgoingPrompt(at: item.rawValue) {
        anchor.subject = .prompt(prompt.id)
      } else if item.rawValue >= page.itemCount, page.report != nil {
        anchor.subject = .report
      }
      return anchor
    }

    package static func < (left: Anchor, right: Anchor) -> Bool {
      (left.item, left.row) < (right.item, right.row)
    }

    static let first = Anchor(item: ItemID(0), row: 0)
  }
}

extension TranscriptPage {
  /// Where the subject of an anchor stands now: a prompt that was seen has become an item.
  func place(of anchor: TranscriptView.Anchor) -> Int {
    let place: Int =
      switch anchor.subject {
      case .item: anchor.item.rawValue
      case .report: placeCount - 1
      case .prompt(let id):
        state.outbox.prompts.firstIndex { $0.id == id }.map { itemCount + $0 }
          ?? firstPrompt(from: anchor.item.rawValue) ?? anchor.item.rawValue
      }
    return max(0, min(place, placeCount - 1))
  }

  private func firstPrompt(from place: Int) -> Int? {
    (place..<max(place, itemCount)).first { place in
      if case .prompt? = item(at: place)?.content { true } else { false }
    }
  }
}
