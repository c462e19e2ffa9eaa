package import SessionModel

/// Searches a transcript on a thread of its own, the newest items first. One search at a time: the next one ends the one
/// before.
package actor TranscriptSearch {
  /// What the search under way has found so far. One consumer; only the newest counts.
  package nonisolated let progress: AsyncStream<SearchProgress>

  /// Items between two words on what was found: a few milliseconds of work.
  private static let stretch = 2_048

  private let found: AsyncStream<SearchProgress>.Continuation
  private var search: Task<Void, Never>?
  private let executor = SerialQueueExecutor(label: "aloft.search")

  package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  package init() {
    (progress, found) = AsyncStream.makeStream(of: SearchProgress.self, bufferingPolicy: .bufferingNewest(1))
  }

  /// Begins a search through what a transcript holds now. Nil ends the one under way.
  package func look(for query: SearchQuery?, in transcript: Transcript) async {
    search?.cancel()
    await search?.value
    search = query.map { query in Task { await run(SearchProgress(query, in: transcript), in: transcript) } }
  }

  private func run(_ beginning: SearchProgress, in transcript: Transcript) async {
    var progress = beginning
    var end = transcript.items.count
    while end > 0, !Task.isCancelled {
      let start = max(0, end - Self.stretch)
      var matches: [ItemMatches] = []
      for place in start..<end where !Task.isCancelled {
        if let match = progress.query.count(in: transcript.items[place]) { matches.append(match) }
      }
      progress.searched(matches, of: end - start)
      end = start
      if !Task.isCancelled { found.yield(progress) }
      await Task.yield()
    }
    if progress.itemCount == 0 { found.yield(progress) }
  }
}
