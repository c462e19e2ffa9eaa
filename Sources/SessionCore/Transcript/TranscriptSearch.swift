package import SessionModel

/// Searches a transcript on a thread of its own, the newest items first, those on the disk too. One search at a time: the
/// next one ends the one before.
package actor TranscriptSearch {
  /// What the search under way has found so far. One consumer; only the newest counts.
  package nonisolated let progress: AsyncStream<SearchProgress>

  /// Parts between two words on what was found: some ten milliseconds of work.
  private static let stretch = 16

  /// Where the items are that are not in memory.
  package nonisolated let pages: TranscriptPages
  private let found: AsyncStream<SearchProgress>.Continuation
  private var search: Task<Void, Never>?
  private let executor = SerialQueueExecutor(label: "aloft.search")

  package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  package init(pages: TranscriptPages) {
    self.pages = pages
    (progress, found) = AsyncStream.makeStream(of: SearchProgress.self, bufferingPolicy: .bufferingNewest(1))
  }

  /// Begins a search through what a transcript holds now, once the one before has ended. Nil ends the one under way, and
  /// returns when it is over.
  package func look(for query: SearchQuery?, in transcript: Transcript) async {
    let last = search
    last?.cancel()
    let next = Task {
      await last?.value
      guard let query, !Task.isCancelled else { return }
      await run(SearchProgress(query, in: transcript), in: transcript)
    }
    search = next
    if query == nil { await next.value }
  }

  private func run(_ beginning: SearchProgress, in transcript: Transcript) async {
    var progress = beginning
    for part in transcript.items.partIDs.reversed() {
      if part.rawValue % Self.stretch == 0 { found.yield(progress) }
      await search(part, of: transcript, &progress)
      if Task.isCancelled { return }
    }
    found.yield(progress)
  }

  private func search(_ part: PartID, of transcript: Transcript, _ progress: inout SearchProgress) async {
    let places = transcript.items.places(of: part)
    do throws(PageFault) {
      let items = try await items(of: part, in: transcript)
      var matches: [ItemMatches] = []
      for item in items where !Task.isCancelled {
        if let match = progress.query.count(in: item) { matches.append(match) }
      }
      progress.searched(matches, of: places.count)
    } catch {
      let kept = places.map { transcript.items[$0] }.filter { !$0.isStored }
      progress.searched(kept.compactMap(progress.query.count), of: kept.count)
      progress.couldNotRead(places.count - kept.count)
    }
  }

  private func items(of part: PartID, in transcript: Transcript) async throws(PageFault) -> [TranscriptItem] {
    try await pages.items(of: part, in: transcript)
  }
}
