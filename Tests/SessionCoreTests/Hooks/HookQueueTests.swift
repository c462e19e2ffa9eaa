import Testing

@testable import SessionCore

@Suite struct HookQueueTests {
  @Test func `four run at once, the others in their order`() {
    var queue = HookQueue<Int>()
    for number in 1...6 { #expect(queue.add(number, about: "\(number)") == .admitted) }
    #expect(queue.startAll() == [1, 2, 3, 4])
    queue.ended("3")
    #expect(queue.startAll() == [5])
    queue.ended("1")
    queue.ended("2")
    #expect(queue.startAll() == [6])
  }

  @Test func `calls about one subject run one after the other, and hold up nothing else`() {
    var queue = HookQueue<Int>()
    _ = queue.add(1, about: "a")
    _ = queue.add(2, about: "a")
    _ = queue.add(3, about: "b")
    #expect(queue.startAll() == [1, 3])
    queue.ended("b")
    #expect(queue.startAll() == [])
    queue.ended("a")
    #expect(queue.startAll() == [2])
  }

  @Test func `what does not fit is left out, and what waits can be forgotten`() {
    var queue = HookQueue<Int>()
    for number in 0..<64 { #expect(queue.add(number, about: "a") == .admitted) }
    #expect(queue.add(64, about: "a") == .dropped)
    #expect(queue.startAll() == [0])
    #expect(queue.add(64, about: "a") == .admitted)
    queue.dropAll()
    queue.ended("a")
    #expect(queue.startAll() == [])
  }
}

extension HookQueue where Call == Int {
  fileprivate mutating func startAll() -> [Int] {
    var started: [Int] = []
    while let next = next() { started.append(next.call) }
    return started
  }
}
