internal import Lessons

/// The pages of the lesson.
extension Handout {
  /// All pages, with numbered headings.
  var pages: [HandoutBlock] {
    var blocks: [HandoutBlock] = []
    var minutes = 0.0
    for (index, page) in lesson.pages.enumerated() {
      blocks.append(.heading(level: 2, [Inline(.text("\(index + 1). "))] + page.title))
      for part in page.parts {
        if case .notes(let notes) = part { minutes += notes.minutes ?? 0 }
        blocks += self.blocks(of: part, minutes: minutes)
      }
    }
    return blocks
  }

  private func blocks(of part: Page.Part, minutes: Double) -> [HandoutBlock] {
    switch part {
    case .block(let block): [HandoutBlock]([block])
    case .scene(let scene): HandoutScene(scene, words: words).blocks
    case .demonstration(let demonstration): blocks(of: demonstration)
    case .question(let question): blocks(of: question)
    case .goal(let goal): blocks(of: goal)
    case .notes(let notes): audience == .teacher ? blocks(of: notes, total: minutes) : []
    }
  }

  private func blocks(of demonstration: Demonstration) -> [HandoutBlock] {
    let actions = [HandoutBlock.paragraph(words.sentence(demonstration.run.list))]
    return actions.labelled(words.demonstration) + [HandoutBlock](demonstration.text)
  }

  private func blocks(of notes: Notes, total: Double) -> [HandoutBlock] {
    let label = words.notes(
      minutes: notes.minutes.map(NumberWord.exact), total: NumberWord.exact(total))
    return [HandoutBlock](notes.text).labelled(label)
  }
}
