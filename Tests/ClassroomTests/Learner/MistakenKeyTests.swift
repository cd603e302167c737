import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

/// Caps Lock and the keys of a Chinese input method are answered with a hint wherever one is.
@Suite struct MistakenKeyTests {
  private static let folder = LessonFolder([
    "en/01-a.md": ReadingSample.front() + ReadingSample.page("allow: [lr]") + "A step.\n\n"
      + ReadingSample.choice
  ])

  private func said(_ keys: String, on kind: StageKind, _ language: Language) throws -> String {
    var learner = Learner(App(kind)) { Self.folder.library }
    learner.language = language
    learner.reducedMotion = true
    _ = learner.play(try KeyScript(parsing: keys))
    return learner.frame(size: learner.size).description
  }

  @Test(arguments: StageKind.allCases, ["ｑ", "、", "。", "我"])
  func `an input method is named on every screen`(kind: StageKind, key: String) throws {
    #expect(try said(key, on: kind, .en).contains("comes from an input method"))
    #expect(try said(key, on: kind, .zh).contains("来自输入法"))
  }

  @Test(arguments: StageKind.allCases)
  func `a capital letter without a meaning asks for Caps Lock`(kind: StageKind) throws {
    let free = try #require("QZXYWV".first { KeyMap.action(for: .character($0), on: kind) == nil })
    #expect(try said(String(free), on: kind, .en).contains("is Caps Lock on?"))
    #expect(try said(String(free), on: kind, .zh).contains("大写锁定开着吗"))
  }

  @Test func `so they are in the list of lessons, in a lesson and beside a question`() throws {
    for way in ["t", "t Enter", "t Enter PgDn"] {
      #expect(try said(way + " ｑ", on: .curve, .en).contains("comes from an input method"))
      #expect(try said(way + " Q", on: .curve, .en).contains("is Caps Lock on?"))
    }
  }
}
