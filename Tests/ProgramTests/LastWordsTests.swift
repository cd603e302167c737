import Testing
import Tutor

@testable import descent

/// What a crash is reported with.
@Suite struct LastWordsTests {
  private func line(_ place: Whereabouts, _ isKept: Bool, _ language: Language = .en) -> String {
    let words = LastWords(place: place, isProgressKept: isKept, language: language)
    return words.beforeSignal + "SIGILL" + words.afterSignal
  }

  @Test func `it says where it was, and that progress is safe only where it is`() {
    #expect(
      line(.screen(.mlp, step: 1200), false)
        == "descent: internal error (SIGILL) in mlp at step 1200, please report it")
    #expect(
      line(.lesson("overshoot", page: 3), true)
        == "descent: internal error (SIGILL) in lesson overshoot, page 3, please report it; "
        + "your progress is saved")
  }

  @Test func `it is said in Chinese where that is spoken`() {
    #expect(
      line(.screen(.mlp, step: 1200), false, .zh)
        == "descent: 内部错误（SIGILL），当时在多层网络的第 1200 步，请向作者报告")
    #expect(
      line(.presentation("overshoot", page: 3), true, .zh)
        == "descent: 内部错误（SIGILL），当时在演示课程 overshoot 的第 3 页，请向作者报告；学习进度已保存")
  }

  @Test(
    arguments: [
      .lessons, .review(page: 12), .notes, .replay, .presentation("overshoot", page: 7),
    ] as [Whereabouts])
  func `every place fits into what the handler keeps`(place: Whereabouts) {
    for language in Language.allCases {
      let words = LastWords(place: place, isProgressKept: true, language: language)
      #expect(words.afterSignal.utf8.count < 256 && words.beforeSignal.utf8.count < 256)
    }
  }
}
