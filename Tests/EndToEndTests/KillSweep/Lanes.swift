/// Does the work for every element, so many at a time.
func inLanes<Result: Sendable>(
  _ lanes: Int, _ elements: Range<Int>, _ work: @escaping @Sendable (Int) async throws -> Result
) async throws -> [Result] {
  try await withThrowingTaskGroup(of: Result.self) { group in
    var waiting = elements.makeIterator()
    for _ in 0..<lanes { if let next = waiting.next() { group.addTask { try await work(next) } } }
    var results: [Result] = []
    while let result = try await group.next() {
      results.append(result)
      if let next = waiting.next() { group.addTask { try await work(next) } }
    }
    return results
  }
}
