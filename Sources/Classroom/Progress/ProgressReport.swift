public import Lessons
internal import Plotting
public import Tutor

/// Progress as lines of text: a table with a row a lesson, where to go on, what to review.
public struct ProgressReport {
  private let progress: Progress
  private let lessons: [LessonPair]
  private let language: Language
  private let charset: Charset

  /// A report on all lessons of a library, in their order.
  ///
  /// - Parameters:
  ///   - progress: what the learner has done.
  ///   - library: the lessons.
  ///   - language: the language of the report; where nothing but ASCII can be printed it is English.
  ///   - isASCII: true when nothing but ASCII can be printed.
  public init(
    of progress: Progress, in library: LessonLibrary, language: Language, isASCII: Bool = false
  ) {
    self.progress = progress
    self.language = isASCII ? .en : language
    charset = isASCII ? .ascii : .full
    let names = Set(library.entries.compactMap(\.name)).sorted {
      ($0.number, $0.id) < ($1.number, $1.id)
    }
    var seen: Set<String> = []
    lessons = names.filter { seen.insert($0.id).inserted }
      .compactMap { LessonPair($0.id, in: library) }
  }

  /// True when there is no lesson to report on.
  public var isEmpty: Bool { lessons.isEmpty }

  /// The lines, each with its end.
  public var text: String {
    let lines = [legend, ""] + table + ["", resumption, review]
    return lines.map { charset.adapted($0) + "\n" }.joined()
  }

  private func words(_ en: String, _ zh: String) -> String { Localized(en: en, zh: zh)[language] }
}

// MARK: - The table

extension ProgressReport {
  private func glyph(_ mark: Mark) -> String {
    String(charset == .ascii ? mark.asciiGlyph : mark.glyph)
  }

  private var legend: String {
    let meanings = [
      (Mark.untouched, words("not begun", "未开始")), (.begun, words("begun", "进行中")),
      (.done, words("done", "已完成")),
    ]
    return meanings.map { "\(glyph($0)) \($1)" }.joined(separator: "  ")
  }

  private var headings: [String] {
    [
      "", "", words("lesson", "课"), words("pages", "页"),
      words("right at first", "首次答对"), words("goals", "目标"),
    ]
  }

  private var table: [String] {
    let rows = [headings] + lessons.map { row(of: $0) }
    let widths = headings.indices.map { column in
      rows.map { charset.width(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - charset.width(of: row[column]))
        // Words begin below each other, numbers end so.
        return column == 2 ? row[column] + blanks : blanks + row[column]
      }.joined(separator: "  ")
    }
  }

  private func row(of pair: LessonPair) -> [String] {
    let lesson = pair[language]
    let known = progress.lessons[lesson.header.id] ?? LessonProgress()
    let answers = lesson.questionIDs.compactMap { known.attempts[$0]?.first }
    let goals = lesson.goalIDs
    return [
      glyph(progress.mark(of: lesson)), pair.number.map(String.init) ?? "", lesson.header.title,
      "\(known.visited.intersection(lesson.pages.indices).count)/\(lesson.pages.count)",
      share(answers.count(where: \.isRight), of: answers.count),
      share(goals.count { known.attempts[$0]?.reached != nil }, of: goals.count),
    ]
  }

  private func share(_ count: Int, of total: Int) -> String {
    total == 0 ? "–" : "\(count)/\(total)"
  }
}

// MARK: - What comes next

extension ProgressReport {
  private var resumption: String {
    // The lesson touched last may be one of another folder.
    let begun = lessons.map { $0[language] }.filter { progress.lessons[$0.header.id] != nil }
    let last = begun.max { when($0) < when($1) }
    guard let lesson = last else { return words("Nothing is begun yet.", "还没有开始。") }
    let (title, page) = (lesson.header.title, progress.resumePage(of: lesson) + 1)
    return words(
      "Go on with: \(title), page \(page) of \(lesson.pages.count)",
      "继续：\(title)，第 \(page) 页，共 \(lesson.pages.count) 页")
  }

  private func when(_ lesson: Lesson) -> Int { progress.lessons[lesson.header.id]?.when ?? 0 }

  private var review: String {
    let questions = Set(
      lessons.map { $0[language] }.flatMap { lesson in
        lesson.questionIDs.map { Progress.Exercise(lesson: lesson.header.id, id: $0) }
      })
    let count = progress.missed.count { questions.contains($0) }
    guard count > 0 else { return words("To review: nothing", "待复习：无") }
    return words(
      "To review: \(count) missed prediction\(count == 1 ? "" : "s")", "待复习：\(count) 道答错的预测题")
  }
}
