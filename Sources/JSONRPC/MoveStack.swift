/// A growing stack whose top elements can be taken out as one array: they are moved, not copied, and the array has no
/// spare room. A reader builds each container with a single allocation this way.
struct MoveStack<Element>: ~Copyable {
  private(set) var count = 0
  private var elements = UnsafeMutableBufferPointer<Element>.allocate(capacity: 32)

  mutating func push(_ element: consuming Element) {
    if count == elements.count { grow() }
    elements.initializeElement(at: count, to: element)
    count += 1
  }

  /// Takes off every element from `start` up, in the order they were pushed.
  mutating func popAll(from start: Int) -> [Element] {
    precondition(start >= 0 && start <= count)
    let taken = count - start
    defer { count = start }
    return Array(unsafeUninitializedCapacity: taken) { buffer, initializedCount in
      _ = buffer.moveInitialize(fromContentsOf: elements[start..<count])
      initializedCount = taken
    }
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count * 2)
    _ = larger.moveInitialize(fromContentsOf: elements[0..<count])
    elements.deallocate()
    elements = larger
  }

  deinit {
    elements[0..<count].deinitialize()
    elements.deallocate()
  }
}
