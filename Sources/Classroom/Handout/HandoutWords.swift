internal import Tutor

/// The words that are the same on every handout.
struct HandoutWords {
  private let language: Language

  /// The words of a language.
  init(_ language: Language) {
    self.language = language
  }

  private func say(_ en: String, _ zh: String) -> String { Localized(en: en, zh: zh)[language] }

  /// One step or several.
  private func steps(_ count: Int) -> String { count == 1 ? "1 step" : "\(count) steps" }

  // MARK: Head

  func title(_ title: String, number: Int?) -> String {
    guard let number else { return title }
    return say("Lesson \(number). \(title)", "第 \(number) 课　\(title)")
  }

  var teachersCopy: String { say("Teacher's copy", "教师用") }
  var name: String { say("Name:", "姓名：") }
  var date: String { say("Date:", "日期：") }
  func time(_ minutes: Int) -> String {
    say(minutes == 1 ? "Time: 1 minute." : "Time: \(minutes) minutes.", "时间：\(minutes) 分钟。")
  }
  var objectives: String { say("After this lesson you can:", "学完这一课，你能做到：") }

  func misconceptions(_ codes: [String]) -> String {
    say(
      "Misconceptions it works against: \(codes.joined(separator: ", ")).",
      "针对的误解：\(codes.joined(separator: "、"))。")
  }

  // MARK: Scene

  var settings: String { say("Set: ", "设置：") }
  var nothingToSet: String { say("as it opens", "打开时的样子") }
  var settingSeparator: String { say(", ", "，") }
  var mayChange: String { say("You may change: ", "可以改动：") }
  var mayChangeNothing: String { say("nothing; only step and go back", "什么都不改，只走步和回退") }
  var open: String { say("Open it with:", "打开方式：") }
  func view(from start: String, to end: String) -> String {
    say("shown from \(start) to \(end)", "画面从 \(start) 到 \(end)")
  }
  func view(_ text: String) -> String { say("view \(text)", "画面 \(text)") }

  // MARK: Exercises

  func question(_ number: Int) -> String { say("Question \(number). ", "第 \(number) 题　") }
  func task(_ number: Int) -> String { say("Task \(number). ", "任务 \(number)　") }
  var yourAnswer: String { say("Answer:", "答：") }
  var done: String { say("What I did:", "我的做法：") }
  var seen: String { say("What I saw:", "我看到的：") }
  func limit(_ count: Int) -> String { say("At most \(steps(count)).", "最多 \(count) 步。") }
  var always: String { say("After every step: ", "每一步之后都要满足：") }
  var demonstration: String { say("Show: ", "演示：") }

  // MARK: Answers

  var hints: String { say("Hints", "提示") }
  func hint(_ number: Int) -> String { say("Hint \(number): ", "提示 \(number)：") }
  var answerKey: String { say("Answer key", "参考答案") }
  var answer: String { say("Answer: ", "答案：") }
  var toSeeIt: String { say("To see it: ", "看一看：") }
  var toCheck: String { say("To check: ", "核对：") }
  var then: String { say(" Then: ", "这时：") }
  var reached: String { say("Reached when: ", "达成条件：") }
  var solution: String { say("Solution: ", "一种做法：") }
  var explanation: String { say("Explanation: ", "讲解：") }
  var end: String { say(".", "。") }

  // MARK: Notes

  func notes(minutes: String?, total: String) -> String {
    guard let minutes else { return say("Notes: ", "讲课提示：") }
    return say(
      "Notes (\(minutes) min, \(total) min so far): ", "讲课提示（\(minutes) 分钟，累计 \(total) 分钟）：")
  }

  // MARK: Actions

  var afterwards: String { say(", then ", "，再") }
  var together: String { say(", ", "，") }
  /// What stands before a name, between name and value, when quantities are set.
  var set: (start: String, middle: String) { language == .en ? ("set ", " to ") : ("把 ", " 设为 ") }
  /// The same for one that is set together with another before it.
  var setToo: (start: String, middle: String) { language == .en ? ("", " to ") : ("", " 设为 ") }
  func make(_ count: Int) -> String { say("make \(steps(count))", "走 \(count) 步") }
  var until: String { say("step until ", "一直走到 ") }
  func within(_ count: Int) -> String { say(" (at most \(steps(count)))", "（最多 \(count) 步）") }
  var reset: String { say("go back to step 0", "回到第 0 步") }
  func wait(_ milliseconds: Int) -> String {
    say("wait \(milliseconds) ms", "等 \(milliseconds) 毫秒")
  }
}
