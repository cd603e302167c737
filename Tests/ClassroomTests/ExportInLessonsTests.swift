import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

/// Files that are asked for from the panel of a lesson.
@Suite struct ExportInLessonsTests {
  private func type(_ line: String, into program: inout some Program) -> App.Effect? {
    var effect = program.press(.character(":"))
    for character in line { effect = program.press(.character(character)) ?? effect }
    return program.press(.enter) ?? effect
  }

  private func expectFile(_ effect: App.Effect?, _ content: String) {
    guard case .write(let export) = effect, case .bytes(let bytes) = export.content else {
      Issue.record("nothing is written")
      return
    }
    #expect(export.name == "a.csv")
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix(content))
  }

  private let told = Message.done(Localized(en: "it is written", zh: "写好了"))

  private func lastLines(_ program: some Program) -> [Substring] {
    program.frame(size: Size(width: 80, height: 24)).description.split(separator: "\n").suffix(3)
  }

  @Test func `a learner exports a panel, a lesson's panel and a free one`() throws {
    var learner = Learner(App(), load: { projectLessons })
    for open in [false, true] {
      if open { learner.open("overshoot") }
      expectFile(type("export steps a.csv", into: &learner), "step,x,y,slope,lr,")
      learner.tell(told)
      #expect(lastLines(learner).contains { $0.contains("it is written") })
      _ = learner.press(.character("L"))
      _ = learner.press(.character("L"))
      #expect(!lastLines(learner).contains { $0.contains("it is written") })
    }
    _ = learner.press(.character("t"))
    #expect(learner.view == .freePlay)
    expectFile(type("export steps a.csv", into: &learner), "step,x,y,slope,lr,")
    learner.tell(told)
    #expect(lastLines(learner).contains { $0.contains("it is written") })
  }

  @Test func `a speaker exports the panel beside the text`() throws {
    let lesson = try #require(LessonPair("overshoot", in: projectLessons))
    var presenter = Presenter(lesson, terms: projectLessons.terms, like: App())
    expectFile(type("export steps a.csv", into: &presenter), "step,x,y,slope,lr,")
    presenter.tell(told)
    #expect(lastLines(presenter).contains { $0.contains("it is written") })
  }

  @Test func `a screen is that of the lesson, text and all`() throws {
    var learner = Learner(App(), load: { projectLessons })
    learner.open("overshoot")
    let effect = type("export screen a.svg", into: &learner)
    guard case .write(let export) = effect else {
      Issue.record("nothing is written")
      return
    }
    // The rim draws what it would show.
    #expect(export.content == .screen(.svg))
  }
}
