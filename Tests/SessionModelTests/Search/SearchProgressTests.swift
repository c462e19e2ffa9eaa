import SessionModel
import Testing

@Suite struct SearchProgressTests {
  private static let query = SearchQuery("fox")

  private func story() -> Story {
    var story = Story.live()
    story.tells("a fox, a Fox")
    story.tells("nothing")
    story.tells("FOX")
    return story
  }

  private func matches(_ pairs: (Int, Int)...) -> [ItemMatches] {
    pairs.map { ItemMatches(item: ItemID($0.0), count: $0.1) }
  }

  @Test func `an item tells how often a query is in it, and where`() throws {
    let query = try #require(Self.query)
    let item = story().state.transcript.items[0]
    #expect(query.count(in: item) == ItemMatches(item: ItemID(0), count: 2))
    #expect(
      query.matches(in: item) == [
        SearchMatch(item: ItemID(0), field: .text, range: 2..<5),
        SearchMatch(item: ItemID(0), field: .text, range: 9..<12),
      ])
  }

  @Test func `stretches that are searched in any order stand in the order of the transcript`() throws {
    var progress = SearchProgress(try #require(Self.query), in: story().state.transcript)
    progress.searched(matches((2, 1)), of: 1)
    #expect(!progress.isComplete)
    progress.searched(matches((0, 2)), of: 2)
    #expect(progress.isComplete)
    #expect(progress.items == matches((0, 2), (2, 1)))
    #expect(progress.matchCount == 3)
    #expect(progress.matchCount(before: ItemID(2)) == 2)
    #expect(progress.lastItem(before: ItemID(2))?.item == ItemID(0))
    #expect(progress.lastItem(before: ItemID(0)) == nil)
    #expect(progress.firstItem(from: ItemID(1))?.item == ItemID(2))
    #expect(progress.firstItem(from: ItemID(3)) == nil)
  }

  @Test func `what comes after the search has begun is searched when it comes`() throws {
    var story = story()
    var progress = SearchProgress(try #require(Self.query), in: story.state.transcript)
    progress.searched(matches((0, 2), (2, 1)), of: 3)
    story.tells("one more fox")
    progress.searchNew(in: story.state.transcript)
    #expect(progress.items == matches((0, 2), (2, 1), (3, 1)))
    #expect(progress.isComplete)
  }

  @Test func `a text that grew is searched again once it is whole`() throws {
    var story = Story.live()
    story.streams("a fo", as: "m1")
    var progress = SearchProgress(try #require(Self.query), in: story.state.transcript)
    progress.searched([], of: 1)
    story.streams("x", as: "m1")
    progress.searchNew(in: story.state.transcript)
    #expect(progress.items == [])
    story.tells("a fox and a fox", as: "m1")
    progress.searchNew(in: story.state.transcript)
    #expect(progress.items == matches((0, 2)))
  }
}
