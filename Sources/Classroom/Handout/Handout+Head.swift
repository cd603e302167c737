internal import Lessons

/// What stands above the pages.
extension Handout {
  /// Title, name and date, time, objectives.
  var head: [HandoutBlock] {
    let header = lesson.header
    let title = words.title(header.title, number: LessonName(fileName)?.number)
    var blocks: [HandoutBlock] = [.heading(level: 1, [Inline(.text(title))])]
    switch audience {
    case .student:
      blocks.append(.fields([HandoutField(label: words.name), HandoutField(label: words.date)]))
      // A review has neither a length nor objectives.
      if header.minutes > 0 { blocks.append(paragraph(words.time(header.minutes))) }
    case .teacher:
      blocks.append(.paragraph([Inline(.text(words.teachersCopy), style: .strong)]))
      blocks.append(paragraph(words.time(header.minutes)))
      if !header.misconceptions.isEmpty {
        blocks.append(paragraph(words.misconceptions(header.misconceptions)))
      }
    }
    guard !header.objectives.isEmpty else { return blocks }
    blocks.append(paragraph(words.objectives))
    return blocks + [
      .list(header.objectives.map { HandoutItem(marker: .bullet, blocks: [paragraph($0)]) })
    ]
  }

  /// The last part of the path of the lesson.
  private var fileName: String { lesson.file.split(separator: "/").last.map(String.init) ?? "" }

  private func paragraph(_ text: String) -> HandoutBlock { .paragraph([Inline(.text(text))]) }
}
