internal import Lessons

extension [HandoutBlock] {
  /// The text of a lesson; pauses vanish.
  init(_ blocks: [Block]) {
    self = blocks.compactMap { HandoutBlock($0) }
  }

  /// The blocks with a label before the first word; no blocks need none.
  func labelled(_ label: String) -> [HandoutBlock] {
    isEmpty ? [] : [HandoutBlock](behind: label, self)
  }

  /// A label, and what follows it in the same paragraph.
  private init(behind label: String, _ blocks: [HandoutBlock]) {
    let gap = label.last.flatMap { $0.isWhitespace ? $0 : nil }.map { String($0) } ?? ""
    let start = Inline(.text(String(label.dropLast(gap.count))), style: .strong)
    guard case .paragraph(let runs) = blocks.first else {
      self = [.paragraph([start])] + blocks
      return
    }
    self = [.paragraph([start, Inline(.text(gap))] + runs)] + blocks.dropFirst()
  }
}

extension HandoutBlock {
  /// A block of a lesson; `nil` for a pause.
  fileprivate init?(_ block: Block) {
    switch block.kind {
    case .heading(let level, let runs): self = .heading(level: level, runs)
    case .paragraph(let runs): self = .paragraph(runs)
    case .list(let list): self = .list(Self.items(of: list))
    case .quote(let blocks): self = .quote([HandoutBlock](blocks))
    case .code(let text): self = .code(text)
    case .table(let table): self = .table(table)
    case .pause: return nil
    }
  }

  private static func items(of list: BlockList) -> [HandoutItem] {
    list.items.enumerated().map { index, item in
      HandoutItem(
        marker: list.start.map { .number($0 + index) } ?? .bullet,
        blocks: [HandoutBlock](item.blocks))
    }
  }
}

extension [Inline] {
  /// What is written by hand on paper where a screen shows the value of a variable.
  static let blank = "____"

  /// The runs with room to write instead of values that change.
  var onPaper: [Inline] {
    map { run in
      guard case .live = run.content else { return run }
      return Inline(.text(Self.blank), style: run.style)
    }
  }
}
