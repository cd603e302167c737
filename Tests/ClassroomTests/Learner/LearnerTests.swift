import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

/// The program of a learner: from screen to screen, and what is kept of it.
@Suite struct LearnerTests {
  private static let text = ReadingSample.page("allow: [lr]") + "A step.\n\n" + ReadingSample.choice

  private func learner(
    _ keys: String = "",
    _ folder: LessonFolder = LessonFolder([
      "en/01-a.md": ReadingSample.front() + LearnerTests.text,
      "zh/01-a.md": ReadingSample.front("zh", title: "走") + LearnerTests.text,
      "terms.tsv": ReadingSample.terms,
    ]), progress: Progress = Progress(), on kind: StageKind = .curve
  ) throws -> Learner {
    var learner = Learner(App(kind), progress: progress) { folder.library }
    learner.reducedMotion = true
    _ = learner.play(try KeyScript(parsing: keys))
    return learner
  }

  private func row(_ row: Int, _ learner: Learner) -> String {
    learner.frame(size: learner.size).line(row).trimmed
  }

  @Test func `t leads from a panel to the list at first, then to the lesson and back`() throws {
    var learner = try learner("t")
    #expect(learner.view == .contents)
    _ = learner.play(try KeyScript(parsing: "Enter"))
    #expect(learner.view == .reading)
    _ = learner.play(try KeyScript(parsing: "Esc"))
    #expect(learner.view == .contents)
    _ = learner.play(try KeyScript(parsing: "Esc"))
    #expect(learner.view == .panel)
    _ = learner.play(try KeyScript(parsing: "t"))
    #expect(learner.view == .reading)
  }

  @Test func `free play changes everything and leaves the lesson as it was`() throws {
    var learner = try learner("t Enter 2 t Space *3 o : 'type:start 4' Enter")
    #expect(learner.view == .freePlay)
    #expect(learner.free?.stepCount == 0)
    #expect(learner.free?.value(of: "x") == 4)
    _ = learner.play(try KeyScript(parsing: "Space t"))
    #expect(learner.view == .reading)
    #expect(learner.free == nil)
    let reading = try #require(learner.reading)
    #expect(reading.app.stepCount == 0)
    #expect(reading.number("x") == 0)
    #expect(reading.exercise.cursor == 1)
    #expect(reading.openQuestion?.id == "where")
  }

  @Test func `free play has the whole window, and the lesson its pane again afterwards`() throws {
    var learner = try learner("t Enter")
    let before = learner.frame(size: learner.size).description
    _ = learner.play(try KeyScript(parsing: "t"))
    #expect(row(0, learner).hasPrefix("1 Parabola"))
    #expect(
      row(22, learner) == "free play: everything may be changed; t goes back to the lesson")
    _ = learner.play(try KeyScript(parsing: "t"))
    #expect(learner.frame(size: learner.size).description == before)
  }

  @Test func `a language that is flipped anywhere goes along`() throws {
    var learner = try learner("t L Enter")
    #expect(row(1, learner).hasPrefix("Walk"))
    #expect(row(0, learner).hasSuffix("中"))
    for keys in ["Esc L Enter", "L", "Esc Esc L t", "t L t", "Esc L Enter"] {
      let before = learner.language
      _ = learner.play(try KeyScript(parsing: keys))
      #expect(learner.view == .reading)
      #expect(learner.language != before, "\(keys)")
      #expect(row(0, learner).hasSuffix(before == .en ? "中" : "EN"), "\(keys)")
    }
  }

  @Test func `q leaves from everywhere`() throws {
    for keys in ["", "t", "t Enter", "t Enter t"] {
      var learner = try learner(keys)
      let effect = learner.press(.character("q"))
      #expect(effect == .quit, "\(keys)")
    }
  }

  @Test(arguments: ["", "t", "t Enter"])
  func `Chinese that cannot be shown is answered, not swallowed`(keys: String) throws {
    var learner = try learner(keys)
    learner.repertoire = .ascii
    _ = learner.press(.character("L"))
    #expect(row(22, learner).contains("Chinese needs a UTF-8 locale; try LANG=C.UTF-8"))
  }

  // MARK: Leaving

  @Test(arguments: ["i o Esc", "t Enter i o Esc"])
  func `quit that is typed asks once`(keys: String) throws {
    var learner =
      keys.hasPrefix("t") ? try learner(keys, Self.drawing) : try learner(keys, on: .mlp)
    for expected in [nil, App.Effect.quit] {
      _ = learner.play(try KeyScript(parsing: ": type:quit"))
      #expect(learner.press(.enter) == expected)
    }
  }

  @Test(arguments: ["", "t", "t Enter", "t Enter t", "t Enter Esc"])
  func `q asks from everywhere where points on the panel behind would be lost`(
    keys: String
  ) throws {
    var learner = try learner("i o Right o Esc " + keys, on: .mlp)
    #expect(learner.press(.character("q")) == nil)
    #expect(row(22, learner).contains("2 drawn point(s) unsaved: q again leaves"))
    var other = learner
    #expect(learner.press(.character("q")) == .quit)
    // Any other key ends what was asked.
    _ = other.press(.right)
    #expect(other.press(.character("q")) == nil)
    #expect(other.press(.character("q")) == .quit)
  }

  /// A lesson whose panel may be drawn on.
  private static let drawing = LessonFolder([
    "en/01-a.md": ReadingSample.front()
      + "## Draw\n\n::: scene\npanel: mlp\nallow: [points]\n:::\n\nDraw.\n"
  ])

  @Test(arguments: ["t i o Right o Esc", "i o Right o Esc", "i o Esc t i Right o Esc"])
  func `points on the panel of a lesson are asked for too, and counted once`(keys: String) throws {
    var learner = try learner("t Enter " + keys, Self.drawing)
    #expect(learner.press(.character("q")) == nil)
    #expect(row(22, learner).contains("2 drawn point(s) unsaved"))
    #expect(learner.press(.character("q")) == .quit)
  }

  @Test func `points of a lesson that were written to a file are not asked for`() throws {
    var learner = try learner("t Enter i o Esc : 'type:export points p.csv'", Self.drawing)
    var failed = learner
    guard case .write = learner.press(.enter), case .write = failed.press(.enter) else {
      Issue.record("nothing is written")
      return
    }
    learner.tell(.done(Localized(en: "written", zh: "已写入")))
    _ = learner.press(.escape)
    #expect(learner.press(.character("q")) == .quit)
    failed.tell(.refusal(Localized(en: "it is there", zh: "已存在")))
    _ = failed.press(.escape)
    #expect(failed.view == .contents && failed.press(.character("q")) == nil)
  }

  @Test func `without lessons t says so`() throws {
    var learner = Learner(App()) { nil }
    _ = learner.press(.character("t"))
    #expect(learner.view == .panel)
    #expect(row(22, learner) == "! there are no lessons here: try --lessons DIR")
  }

  @Test func `an unknown lesson is not opened`() throws {
    var learner = try learner()
    let isOpen = learner.open("zzz")
    #expect(!isOpen && learner.view == .panel)
    #expect(learner.library?.entries.count == 2)
  }

  // MARK: Progress

  @Test func `what happens is kept as it happens`() throws {
    let learner = try learner("t Enter 2 Enter")
    let known = try #require(learner.progress.lessons["a"])
    #expect(known.visited == [0])
    #expect(known.settled == ["where"])
    #expect(learner.progress.missed.map(\.id) == ["where"])
    let attempt = try #require(learner.progress.attempt(at: "where", of: "a"))
    #expect(attempt.isSettled)
    #expect(learner.contents?.rows[0].lesson.map { learner.progress.mark(of: $0[.en]) } == .done)
  }

  @Test func `a lesson opens where it was left, with what was done`() throws {
    let pages =
      ReadingSample.front() + ReadingSample.page + ReadingSample.choice + "---\n\n"
      + ReadingSample.page("", title: "Two") + "B.\n"
    let folder = LessonFolder(["en/01-a.md": pages])
    let first = try learner("t Enter 1 Enter PgDn", folder)
    let second = try learner("t Enter", folder, progress: first.progress)
    #expect(second.reading?.place.page == 1)
    #expect(row(21, second) == "● ◆" + String(repeating: " ", count: 64) + "1 of 1 done")
    var third = try learner("", folder, progress: first.progress)
    third.open("a", page: 0)
    #expect(third.reading?.place.page == 0)
    #expect(third.reading?.openQuestion?.id == "where")
  }

  @Test func `a goal that is reached by the clock is kept too`() throws {
    let text = ReadingSample.front() + ReadingSample.page + ReadingSample.goal
    var learner = try learner("t Enter p", LessonFolder(["en/01-a.md": text]))
    for now in 0..<400 where learner.tickInterval != nil { learner.tick(at: now * 1000) }
    #expect(learner.progress.lessons["a"]?.settled == ["near"])
    #expect(learner.reading?.exercise.reached == 9)
    #expect(learner.reading?.app.isUnderWay == false)
  }

  @Test func `two windows know what either knew`() throws {
    var one = try learner("t Enter")
    var other = Progress()
    other.reach(lesson: "b", goal: "g", steps: 1, at: 3)
    one.learn(other)
    #expect(one.progress.lessons["b"]?.settled == ["g"])
    #expect(one.progress.lessons["a"]?.visited == [0])
  }

  // MARK: Files that change

  @Test func `a file that is broken in one language changes nothing until it is mended`() throws {
    let folder = LessonFolder([
      "en/01-a.md": ReadingSample.front() + Self.text,
      "zh/01-a.md": ReadingSample.front("zh", title: "走") + Self.text.replacing("Walk", with: "走走"),
    ])
    var learner = try learner("t Enter 2", folder)
    folder.write(ReadingSample.front() + "## No scene\n\n" + ReadingSample.choice, to: "en/01-a.md")
    learner.reloadLessons()
    #expect(row(1, learner).hasPrefix("Walk"))
    #expect(row(22, learner).contains("/en/01-a.md:13:1: E021 "))
    folder.write(ReadingSample.front() + Self.text.replacing("Walk", with: "Run"), to: "en/01-a.md")
    learner.reloadLessons()
    #expect(row(1, learner).hasPrefix("Run"))
    #expect(row(22, learner) == "the lesson was saved: read anew")
    #expect(learner.language == .en)
  }

  @Test func `a lesson that is gone stays open, and that is said`() throws {
    let folder = LessonFolder(["en/01-a.md": ReadingSample.front() + Self.text])
    var learner = try learner("t Enter", folder)
    folder.remove("en/01-a.md")
    learner.reloadLessons()
    #expect(row(22, learner) == "! the lesson 'a' is gone")
    #expect(row(1, learner).hasPrefix("Walk"))
  }

  @Test func `a list that is open keeps its line when a file is saved`() throws {
    let files = ["a", "b", "c"].enumerated().map { index, id in
      (
        "en/0\(index + 1)-\(id).md",
        ReadingSample.front().replacing("id: a", with: "id: \(id)") + "## A\n\nB.\n"
      )
    }
    let folder = LessonFolder(Dictionary(uniqueKeysWithValues: files))
    var learner = try learner("t Down", folder)
    folder.write("no lesson", to: "en/01-a.md")
    learner.reloadLessons()
    #expect(learner.contents?.picked(in: .en)?.id == "b")
    #expect(row(2, learner) == "! 01  a")
  }
}
