import Testing
import Tutor

@testable import Lessons

/// Every heading of the lecture note has lessons that cover it, in the note's order.
@Suite struct LectureTests {
  /// A heading of the note and the lessons that name it as their source.
  struct Heading: Sendable {
    let title: String
    let lessons: [String]
  }

  /// All headings, in the note's order.
  static let headings = [
    Heading(title: "神经网络的层级结构", lessons: ["layers"]),
    Heading(title: "感知机模型", lessons: ["perceptron"]),
    Heading(title: "神经网络的Pytorch API", lessons: ["linear"]),
    Heading(title: "神经网络的有监督训练", lessons: ["supervised", "loss"]),
    Heading(
      title: "神经网络的梯度下降算法(GD)", lessons: ["gradient", "descent", "overshoot", "matlab"]),
    Heading(title: "Pytorch在训练过程的作用", lessons: ["pytorch"]),
    Heading(title: "项目实战", lessons: ["project"]),
  ]

  /// Lines below a heading that a lesson names besides it.
  static let lines = ["我们把这种公式都叫做loss function", "lr=learning rate是一个超参数", "我制作的matlab动画"]

  /// The lessons of a language, in their order.
  private static func lessons(in language: Language) -> [(number: Int, lesson: Lesson)] {
    LessonLibrary(root: SampleLessonTests.root).entries.filter { $0.language == language }
      .compactMap { entry in
        guard let name = entry.name, let lesson = entry.lesson else { return nil }
        return (name.number, lesson)
      }
  }

  @Test(arguments: Language.allCases)
  func `each heading is the source of its lessons`(language: Language) {
    let lessons = Self.lessons(in: language).map(\.lesson.header)
    for heading in Self.headings {
      let ids = lessons.filter { $0.source.contains(heading.title) }.map(\.id)
      #expect(ids == heading.lessons, "\(heading.title)")
    }
  }

  @Test(arguments: Language.allCases)
  func `lessons follow the order of the headings`(language: Language) {
    let lessons = Self.lessons(in: language)
    let first = Self.headings.compactMap { heading in
      lessons.first { $0.lesson.header.source.contains(heading.title) }?.number
    }
    #expect(first == first.sorted())
    #expect(Set(first).count == first.count)
    #expect(first.count == Self.headings.count)
  }

  @Test(arguments: Language.allCases)
  func `lessons name nothing that the note does not have`(language: Language) {
    let known = Self.headings.map(\.title) + Self.lines
    for (_, lesson) in Self.lessons(in: language) {
      #expect(lesson.header.source.allSatisfy(known.contains), "\(lesson.file)")
    }
  }
}
