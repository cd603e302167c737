import Lessons
import Testing
import Tutor

@testable import Classroom

@Suite struct ProgressReportTests {
  /// Three lessons, the first of them done.
  private func report(_ language: Language, isASCII: Bool = false) -> String {
    let folder = LessonFolder(titles: ["01-a": "甲课", "02-b": "B", "12-c": "C c"])
    var progress = Progress()
    for page in 0...1 { progress.visit(lesson: "a", page: page, at: 1) }
    progress.answer(lesson: "a", exercise: "q", said: "b", isRight: false, at: 2)
    progress.reach(lesson: "a", goal: "g", steps: 1, at: 3)
    progress.visit(lesson: "b", page: 1, at: 4)
    progress.answer(lesson: "elsewhere", exercise: "q", said: "b", isRight: false, at: 5)
    return ProgressReport(
      of: progress, in: LessonLibrary(root: folder.path), language: language, isASCII: isASCII
    ).text
  }

  @Test func `a lesson is a row`() {
    #expect(
      report(.en) == """
        ○ not begun  ◐ begun  ● done

               lesson  pages  right at first  goals
        ●   1  甲课      2/2             0/1    1/1
        ◐   2  B         1/2               –    0/1
        ○  12  C c       0/2               –    0/1

        Go on with: B, page 2 of 2
        To review: 1 missed prediction

        """)
  }

  @Test func `it is Chinese too`() {
    #expect(
      report(.zh) == """
        ○ 未开始  ◐ 进行中  ● 已完成

               课     页  首次答对  目标
        ●   1  甲课  2/2       0/1   1/1
        ◐   2  B     1/2         –   0/1
        ○  12  C c   0/2         –   0/1

        继续：B，第 2 页，共 2 页
        待复习：1 道答错的预测题

        """)
  }

  @Test func `nothing but ASCII is printed where nothing else can be`() {
    #expect(
      report(.zh, isASCII: true) == """
        - not begun  ~ begun  * done

               lesson  pages  right at first  goals
        *   1  ??        2/2             0/1    1/1
        ~   2  B         1/2               -    0/1
        -  12  C c       0/2               -    0/1

        Go on with: B, page 2 of 2
        To review: 1 missed prediction

        """)
  }

  @Test func `at the beginning there is nothing to go on with`() {
    let folder = LessonFolder(titles: ["01-a": "A"])
    let library = LessonLibrary(root: folder.path)
    let text = ProgressReport(of: Progress(), in: library, language: .en).text
    #expect(text.hasSuffix("\n\nNothing is begun yet.\nTo review: nothing\n"))
    #expect(
      ProgressReport(of: Progress(), in: LessonLibrary(root: "/nonexistent"), language: .en).isEmpty
    )
  }
}

extension LessonFolder {
  /// Lessons in English, whose titles are given by their numbers and ids.
  fileprivate convenience init(titles: [String: String]) {
    let files = titles.map { name, title in
      ("en/\(name).md", ProgressSamples.text(id: String(name.dropFirst(3)), title: title))
    }
    self.init(Dictionary(uniqueKeysWithValues: files))
  }
}
