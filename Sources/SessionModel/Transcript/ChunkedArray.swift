/// An array that costs little to change while somebody else holds a copy: the elements lie in parts of a fixed size,
/// and a change copies one part and the list of parts instead of everything.
package struct ChunkedArray<Element: Sendable>: Sendable {
  /// 128 items a part: a transcript of 50,000 items has 400 parts, and copying either takes microseconds.
  private static var partSize: Int { 128 }
  private var parts: [[Element]] = []
  package private(set) var count = 0

  package init() {}

  package var isEmpty: Bool { count == 0 }

  package subscript(_ index: Int) -> Element {
    get { parts[index / Self.partSize][index % Self.partSize] }
    set { parts[index / Self.partSize][index % Self.partSize] = newValue }
    _modify { yield &parts[index / Self.partSize][index % Self.partSize] }
  }

  package mutating func append(_ element: Element) {
    if count % Self.partSize == 0 {
      parts.append([])
      parts[parts.count - 1].reserveCapacity(Self.partSize)
    }
    parts[parts.count - 1].append(element)
    count += 1
  }
}

extension ChunkedArray: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }
}

extension ChunkedArray: Equatable where Element: Equatable {}
