import CCmark
import Synchronization

/// A text as the parser understands it. It is walked and never recursed into, so that depth costs no stack.
struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer

  /// The parser keeps the characters that its extensions want in one table for all threads, and changes it during each
  /// parse.
  private static let parsing = Mutex(())

  private static let extensionNames = ["table", "strikethrough", "autolink", "tasklist"]
  private static let options = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

  /// Nil when the parser gives up, which it does only without memory.
  init?(_ source: [UInt8]) {
    guard let parsed = Self.parsing.withLock({ _ in Self.parse(source) }) else { return nil }
    root = parsed
  }

  deinit { cmark_node_free(root) }

  private static func parse(_ source: [UInt8]) -> OpaquePointer? {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in extensionNames {
      if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
    }
    source.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    return cmark_parser_finish(parser)
  }

  enum Event {
    case enter(MarkdownNode, MarkdownLines)
    case leave(MarkdownNode)
  }

  /// Visits every node in the order of the text; one that can have children also when it is left.
  func walk(_ visit: (Event) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { return }
      let node = MarkdownNode(pointer)
      if event == CMARK_EVENT_ENTER {
        let first = Int(cmark_node_get_start_line(pointer))
        visit(.enter(node, MarkdownLines(first: first, last: Int(cmark_node_get_end_line(pointer)))))
      } else {
        visit(.leave(node))
      }
    }
  }
}

/// The lines of the source that a block covers, counted from 1.
struct MarkdownLines: Equatable {
  let first: Int
  let last: Int
}
