/// What was found, in the order in which it was found, each once.
struct UniqueList<Element: Hashable & Sendable>: Sendable {
  private(set) var elements: [Element] = []
  private var known: Set<Element> = []

  mutating func append(_ element: Element) {
    if known.insert(element).inserted { elements.append(element) }
  }

  mutating func append(contentsOf others: [Element]) { for element in others { append(element) } }
}
