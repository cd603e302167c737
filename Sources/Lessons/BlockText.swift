/// All text of a part, and the variables it names.
extension Page.Part {
  /// Every block of text, what is shown later among it.
  var allBlocks: [Block] {
    switch self {
    case .block(let block): [block]
    case .scene: []
    case .demonstration(let demonstration): demonstration.text
    case .question(let question): question.allBlocks
    case .goal(let goal): goal.text + goal.hints.flatMap(\.text) + goal.explanation
    case .notes(let notes): notes.text
    }
  }
}

extension Question {
  fileprivate var allBlocks: [Block] {
    let choices = self.choices.flatMap { $0.text + $0.feedback }
    return text + choices + hints.flatMap(\.text) + explanation
  }

  /// The choices; none where a number is asked for.
  public var choices: [Choice] {
    if case .choice(let choices, _) = kind { choices } else { [] }
  }
}

extension Block {
  /// The runs of a block, those of blocks inside it among them.
  var inlines: [Inline] {
    switch kind {
    case .heading(_, let runs), .paragraph(let runs): runs
    case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.inlines) }
    case .quote(let blocks): blocks.flatMap(\.inlines)
    case .table(let table): (table.heading + table.rows.flatMap(\.self)).flatMap(\.self)
    case .code, .pause: []
    }
  }

  /// The live values in it.
  var liveValues: [LiveValue] {
    inlines.compactMap { run in
      if case .live(let value) = run.content { value } else { nil }
    }
  }
}
