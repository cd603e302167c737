import CCmarkGFM

/// A node of a parsed CommonMark document, with GitHub's tables and task lists.
///
/// The parser is quadratic on some hostile texts: callers limit their length.
package struct MarkdownNode {
  /// What it is, by cmark's name.
  let type: String
  /// The text of a leaf.
  let literal: String
  /// The line where it begins, from 1; 0 where cmark does not say.
  let line: Int
  /// The level of a heading.
  let level: Int
  /// The first number of a numbered list.
  let start: Int?
  /// Whether the box of an item is ticked.
  let isTicked: Bool
  /// `l`, `c`, `r` or 0 for each column of a table.
  let alignments: [UInt8]
  /// The nodes inside; none below a depth that no lesson has.
  let children: [MarkdownNode]

  /// How deep nodes are kept: far deeper than a lesson may be, far less deep than the stack.
  private static let depthLimit = 64
  private static let registerOnce: Void = cmark_gfm_core_extensions_ensure_registered()

  /// The version of cmark-gfm that parses.
  package static var parserVersion: String { String(cString: cmark_version_string()) }

  /// The blocks of a text.
  static func blocks(of text: String) -> [MarkdownNode] {
    registerOnce
    let parser = cmark_parser_new(0)
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist"] {
      if let known = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, known)
      }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let document = cmark_parser_finish(parser) else { return [] }
    // The values below are copies: nothing of the tree is needed any longer.
    defer { cmark_node_free(document) }
    return children(of: document, depth: 0)
  }

  private init(_ node: OpaquePointer, depth: Int) {
    type = cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
    literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    line = Int(cmark_node_get_start_line(node))
    level = Int(cmark_node_get_heading_level(node))
    start =
      cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      ? Int(cmark_node_get_list_start(node)) : nil
    isTicked = type == "tasklist" && cmark_gfm_extensions_get_tasklist_item_checked(node)
    alignments = type == "table" ? Self.alignments(of: node) : []
    children = depth < Self.depthLimit ? Self.children(of: node, depth: depth + 1) : []
  }

  private static func children(of node: OpaquePointer, depth: Int) -> [MarkdownNode] {
    var nodes: [MarkdownNode] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      nodes.append(MarkdownNode(child, depth: depth))
      next = cmark_node_next(child)
    }
    return nodes
  }

  private static func alignments(of table: OpaquePointer) -> [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    guard let letters = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    return (0..<count).map { letters[$0] }
  }
}
