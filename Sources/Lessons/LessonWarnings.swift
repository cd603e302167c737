/// What is not wrong, but could be better.
extension Lesson {
  /// The warnings about a lesson as a whole and the room its pages take.
  func warnings() -> [Finding] {
    tallPages + (unexercised.map { [$0] } ?? [])
  }

  private var tallPages: [Finding] {
    pages.compactMap { page in
      let rows = PageHeight(page).rows
      guard rows > PageHeight.limit else { return nil }
      return Finding(
        .tall, file: file, line: page.line,
        "the page takes \(rows) rows of \(PageHeight.width) columns; "
          + "a small terminal has \(PageHeight.limit)")
    }
  }

  private var unexercised: Finding? {
    let exercises = pages.flatMap(\.parts).filter(\.isExercise).count
    let objectives = header.objectives.count
    guard exercises < objectives, let line = header.lines["objectives"] else { return nil }
    return Finding(
      .unexercised, file: file, line: line,
      "\(objectives) objectives, but \(exercises) questions and goals to exercise them")
  }
}

extension Page.Part {
  /// True for questions and goals.
  var isExercise: Bool {
    switch self {
    case .question, .goal: true
    case .block, .scene, .demonstration, .notes: false
    }
  }
}
