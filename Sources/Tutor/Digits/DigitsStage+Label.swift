import Engine
import Plotting

/// Saying what a drawing is: it joins the training rows.
extension DigitsStage {
  /// True when the drawing on the pad is the one that was added last.
  ///
  /// Going back in time, or other points, may have taken that one out of the training rows.
  var isLabelled: Bool {
    guard let last = harvest.last, last.pixels == pad.pixels else { return false }
    return panel.settings.added.last == AddedRow(inputs: last.pixels, label: last.label)
  }

  /// Adds the drawing as a digit; the one that was added last gets the right label instead.
  mutating func label(as digit: Int) -> Reply {
    pad.liftPen()
    guard !pad.isEmpty else { return .refused(.emptyPad) }
    guard pad.source == .hand else { return .refused(.notDrawn) }
    let isCorrection = isLabelled
    if isCorrection, harvest.last?.label == digit { return .refused(.sameLabel(digit)) }
    let answer = DigitsAnswer(of: panel.run, to: pad.pixels)
    let old = harvest.last?.label ?? digit
    var settings = panel.settings
    if isCorrection { settings.added.removeLast() }
    settings.added.append(AddedRow(inputs: pad.pixels, label: digit))
    let (isFirst, before) = (panel.settings.added.isEmpty, panel.entry.testAccuracy)
    do throws(UserError) {
      _ = try lab.change(to: settings, lab.look)
    } catch {
      return .refused(error.message)
    }
    if isFirst { harvest.testBefore = before }
    harvest.last = DigitsHarvest.Last(pixels: pad.pixels, label: digit)
    return .changed(
      isCorrection
        ? .corrected(from: old, to: digit) : .joined(digit, read: answer, settings.added.count))
  }
}

extension Localized {
  fileprivate static let emptyPad = Localized(
    en: "the pad is empty: Space inks a pixel, Enter puts the pen down", zh: "画板是空的：空格点墨，回车落笔")
  fileprivate static let notDrawn = Localized(
    en: "this one belongs to the test, which is not learned from: draw one of your own",
    zh: "这个数字属于测试集，不能拿来训练：自己画一个吧")

  fileprivate static func sameLabel(_ digit: Int) -> Localized {
    Localized(
      en: "it is in the training set as \(digit) already: p trains, r clears the pad",
      zh: "它已经作为 \(digit) 加入训练集：按 p 训练，按 r 清空画板")
  }

  fileprivate static func corrected(from old: Int, to new: Int) -> Localized {
    Localized(
      en: "its label is \(new) now, not \(old): p or e trains again",
      zh: "标签由 \(old) 改成 \(new)：按 p 或 e 再训练")
  }

  fileprivate static func joined(_ digit: Int, read answer: DigitsAnswer, _ count: Int) -> Localized
  {
    let share = answer.digit.map { NumberText.percent(answer.shares[$0]) } ?? "–"
    let seen = answer.digit.map(String.init) ?? "?"
    guard answer.digit != digit else {
      return Localized(
        en:
          "right: it joins the training set as \(DigitsWords.article(digit)) \(digit), \(count) of yours; r clears the pad",
        zh: "认对了：它作为 \(digit) 加入训练集，共 \(count) 个是你画的；按 r 清空画板")
    }
    return Localized(
      en:
        "it was read as \(seen) (\(share)) and joins the training set as \(digit): p or e retrains",
      zh: "网络认成 \(seen)（\(share)）；现在它作为 \(digit) 加入训练集：按 p 或 e 再训练")
  }
}
