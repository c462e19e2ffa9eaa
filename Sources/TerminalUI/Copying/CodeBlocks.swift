/// The blocks of code of a Markdown text, as they were written between their fences.
struct CodeBlocks: Equatable {
  struct Block: Equatable {
    /// What the fence says; empty where it says nothing, or there is none.
    let info: String
    var text: String
  }

  private(set) var blocks: [Block] = []

  init(in text: String) {
    var splitter = MarkdownSplitter()
    let step = splitter.advance(text, isComplete: true)
    for part in step.settled + [step.open].compactMap(\.self) {
      switch part.kind {
      case .codeStart: blocks.append(Block(info: part.source.trimmingBlanks, text: ""))
      case .code: if let last = blocks.indices.last { blocks[last].text += part.source }
      case .prose: addBlocks(ofProse: part.source)
      }
    }
  }

  /// Code in lists and quotes, and code that is set in.
  private mutating func addBlocks(ofProse source: String) {
    guard MarkdownGuard.admits(source), let tree = MarkdownTree(MarkdownEscapes.encode(source)) else { return }
    var found: [Block] = []
    tree.walk { event in
      guard case .enter(.codeBlock(let info, let text), _) = event else { return }
      found.append(Block(info: info.trimmingBlanks, text: text))
    }
    blocks += found
  }
}
