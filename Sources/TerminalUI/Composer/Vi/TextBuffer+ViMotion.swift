/// Where the motions of vi lead.
extension TextBuffer {
  /// Nil where the motion leads nowhere: then nothing is done.
  func place(after motion: ViMotion, count: Int?, lastFind: ViFind?) -> Int? {
    let times = count ?? 1
    switch motion {
    case .left: return moved(times) { $0 > lineStart ? text.index(before: index(at: $0)) : nil }
    case .right: return moved(times) { $0 < lineEnd ? text.index(after: index(at: $0)) : nil }
    case .up: return line(times, .up)
    case .down: return line(times, .down)
    case .word(let word): return moved(times) { nextWord(word, from: index(at: $0)) }
    case .wordBack(let word): return moved(times) { wordStart(word, before: index(at: $0)) }
    case .wordEnd(let word): return moved(times) { wordEnd(word, after: index(at: $0)) }
    case .lineStart: return lineStart
    case .firstNonBlank: return firstNonBlank(of: cursor)
    case .lineEnd: return lineEnd(of: line(times - 1, .down) ?? cursor)
    case .firstLine: return firstNonBlank(of: start(ofLine: times))
    case .lastLine: return firstNonBlank(of: count.map(start(ofLine:)) ?? lineStart(of: self.count))
    case .find(let find): return place(of: find, times: times)
    case .findAgain(let isReversed):
      return lastFind.flatMap { place(of: isReversed ? $0.reversed : $0, times: times) }
    }
  }

  func firstNonBlank(of place: Int) -> Int {
    let (start, end) = (index(at: lineStart(of: place)), index(at: lineEnd(of: place)))
    return offset(of: text[start..<end].firstIndex { !$0.isWhitespace } ?? end)
  }

  /// So many lines on, or as many as there are; nil when there is none.
  func line(_ times: Int, _ direction: VerticalDirection) -> Int? {
    var place = cursor
    for step in 0..<max(0, times) {
      guard let next = self.place(inNeighbour: direction, of: place) else { return step == 0 ? nil : place }
      place = next
    }
    return place
  }

  /// Lines are counted from 1.
  private func start(ofLine number: Int) -> Int {
    var start = 0
    for _ in 1..<max(1, number) {
      let end = lineEnd(of: start)
      guard end < count else { break }
      start = end + 1
    }
    return start
  }

  private func moved(_ times: Int, _ step: (Int) -> String.Index?) -> Int? {
    var place = cursor
    for _ in 0..<times {
      guard let next = step(place).map(offset), next != place else { break }
      place = next
    }
    return place == cursor ? nil : place
  }
}

// From word to word, and to a character.
extension TextBuffer {
  private func nextWord(_ word: ViWord, from place: String.Index) -> String.Index {
    guard place < text.endIndex else { return place }
    let kind = word.kind(of: text[place])
    let end = text[place...].firstIndex { word.kind(of: $0) != kind } ?? text.endIndex
    return text[end...].firstIndex { !$0.isWhitespace } ?? text.endIndex
  }

  private func wordStart(_ word: ViWord, before place: String.Index) -> String.Index {
    guard let last = text[..<place].lastIndex(where: { !$0.isWhitespace }) else { return text.startIndex }
    let kind = word.kind(of: text[last])
    return text[..<last].lastIndex { word.kind(of: $0) != kind }.map(text.index(after:)) ?? text.startIndex
  }

  /// The last character of the word, not the place behind it.
  private func wordEnd(_ word: ViWord, after place: String.Index) -> String.Index {
    guard place < text.endIndex,
      let first = text[text.index(after: place)...].firstIndex(where: { !$0.isWhitespace })
    else { return place }
    let kind = word.kind(of: text[first])
    return text.index(before: text[first...].firstIndex { word.kind(of: $0) != kind } ?? text.endIndex)
  }

  private func place(of find: ViFind, times: Int) -> Int? {
    var found = index
    for _ in 0..<times {
      guard let next = next(find, from: found) else { return nil }
      found = next
    }
    return switch find.direction {
    case .to, .backTo: offset(of: found)
    case .before: offset(of: text.index(before: found))
    case .backAfter: offset(of: text.index(after: found))
    }
  }

  private func next(_ find: ViFind, from place: String.Index) -> String.Index? {
    guard find.direction.isForward else {
      return text[index(at: lineStart)..<place].lastIndex(of: find.character)
    }
    let end = index(at: lineEnd)
    guard place < end else { return nil }
    return text[text.index(after: place)..<end].firstIndex(of: find.character)
  }
}
