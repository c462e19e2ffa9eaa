import CCmark

/// What a node of the parser's tree is, with its text given back as it was written.
enum MarkdownNode: Equatable {
  // Blocks.
  case document
  case paragraph
  case heading(level: Int)
  case quote
  /// With its first number; nil for bullets.
  case list(ListNumber?)
  case item
  case task(isDone: Bool)
  case codeBlock(info: String, text: String)
  case htmlBlock(String)
  case rule
  case table([MarkdownTable.Alignment])
  case tableRow(isHeader: Bool)
  case tableCell
  // Inlines.
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case html(String)
  case emphasis
  case strong
  case strikethrough
  case link(url: String, title: String)
  case image(url: String, title: String)
  /// Nothing the parser makes of our options today; its children are shown.
  case unknown
}

extension MarkdownNode {
  init(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: self = .document
    case CMARK_NODE_PARAGRAPH: self = .paragraph
    case CMARK_NODE_HEADING: self = .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_BLOCK_QUOTE: self = .quote
    case CMARK_NODE_LIST: self = .list(ListNumber(first: node))
    case CMARK_NODE_CODE_BLOCK:
      self = .codeBlock(info: Self.text(cmark_node_get_fence_info(node)), text: Self.literal(of: node))
    case CMARK_NODE_HTML_BLOCK: self = .htmlBlock(Self.literal(of: node))
    case CMARK_NODE_THEMATIC_BREAK: self = .rule
    case CMARK_NODE_TEXT: self = .text(Self.literal(of: node))
    case CMARK_NODE_SOFTBREAK: self = .softBreak
    case CMARK_NODE_LINEBREAK: self = .lineBreak
    case CMARK_NODE_CODE: self = .code(Self.literal(of: node))
    case CMARK_NODE_HTML_INLINE: self = .html(Self.literal(of: node))
    case CMARK_NODE_EMPH: self = .emphasis
    case CMARK_NODE_STRONG: self = .strong
    case CMARK_NODE_LINK:
      self = .link(url: Self.text(cmark_node_get_url(node)), title: Self.text(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      self = .image(url: Self.text(cmark_node_get_url(node)), title: Self.text(cmark_node_get_title(node)))
    default: self = Self.ofExtension(node)
    }
  }

  /// The installed headers do not name the types of extensions, so their names are compared. A task shares the type of
  /// an item.
  private static func ofExtension(_ node: OpaquePointer) -> MarkdownNode {
    switch text(cmark_node_get_type_string(node)) {
    case "item": .item
    case "tasklist": .task(isDone: cmark_gfm_extensions_get_tasklist_item_checked(node))
    case "table": .table(alignments(of: node))
    case "table_header": .tableRow(isHeader: true)
    case "table_row": .tableRow(isHeader: false)
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    default: .unknown
    }
  }

  private static func alignments(of table: OpaquePointer) -> [MarkdownTable.Alignment] {
    guard let letters = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    return (0..<Int(cmark_gfm_extensions_get_table_columns(table))).map { column in
      switch letters[column] {
      case UInt8(ascii: "c"): .centered
      case UInt8(ascii: "r"): .trailing
      default: .leading
      }
    }
  }

  private static func literal(of node: OpaquePointer) -> String {
    text(cmark_node_get_literal(node))
  }

  private static func text(_ characters: UnsafePointer<CChar>?) -> String {
    characters.map { MarkdownEscapes.decode(String(cString: $0)) } ?? ""
  }
}
