import Engine
import Plotting

/// What is said where digits are read: headings, the line of numbers, the status sentence.
struct DigitsWords {
  let stage: DigitsStage
  let app: App

  var language: Language { app.shownLanguage }
  private var panel: NetworkPanel { stage.panel }
  private var run: NetworkRun { panel.run }

  /// What stands before a digit in English.
  static func article(_ digit: Int) -> String { digit == 8 ? "an" : "a" }

  // MARK: Headings

  /// The heading of a pane: the longest form that fits.
  func title(of pane: DigitsPane, width: Int) -> String {
    let forms =
      switch pane {
      case .digits where stage.filter == .all: [digitsTitle, misreadCount[language]]
      case .output:
        [
          pane.title[language]
            + Localized(en: "  p(digit | picture)", zh: "  p(数字 | 图)")[language],
          pane.title[language],
        ]
      default: [title(of: pane)]
      }
    return forms.first { app.glyphs.charset.width(of: $0) <= width } ?? forms[forms.count - 1]
  }

  private func title(of pane: DigitsPane) -> String {
    switch pane {
    case .digits: digitsTitle
    case .pad: padTitle
    case .loss:
      pane.title[language] + Localized(en: ", ", zh: "，")[language]
        + (stage.lab.look.lossScale == .linear
        ? Localized(en: "linear", zh: "线性") : Localized(en: "log", zh: "对数"))[language]
    default: pane.title[language]
    }
  }

  private var misreadCount: Localized {
    let rows = DigitsRows(run)
    let (wrong, count) = (rows.places(.misread).count, rows.labels.count)
    return Localized(en: "\(wrong) of \(count) misread", zh: "\(count) 个中认错 \(wrong) 个")
  }

  private var digitsTitle: String {
    let rows = DigitsRows(run)
    let count = rows.labels.count
    let isTest = rows.part == .test
    let name = isTest ? DigitsPane.digits.title : Localized(en: "training digits", zh: "训练数字")
    let found = rows.places(stage.filter).count
    switch stage.filter {
    case .all:
      let misread = misreadCount
      return Localized(en: "\(name.en): \(misread.en)", zh: "\(name.zh)：\(misread.zh)")[language]
    case .misread:
      return Localized(
        en: "misread: \(found) of \(count)", zh: "认错的：\(count) 个中 \(found) 个")[language]
    case .taken(let actual, let predicted):
      return Localized(
        en: "\(actual) read as \(predicted): \(found)", zh: "\(actual) 被认成 \(predicted)：\(found) 个")[
          language]
    }
  }

  private var padTitle: String {
    guard case .test(let index, let label) = stage.pad.source else {
      return DigitsPane.pad.title[language]
    }
    return Localized(
      en: "test digit \(index + 1), \(Self.article(label)) \(label)",
      zh: "第 \(index + 1) 个测试数字：\(label)")[language]
  }

  // MARK: Numbers

  /// Losses, accuracies and how many digits there are, as far as there is room.
  func numbers(width: Int) -> [Piece] {
    var lines = lossPane.legend
    if lines.count > 1 { lines[0].append(Piece("   ")) }
    let all = run.network.labels(.training).count
    let added = run.settings.added.count
    let test = run.network.labels(.test).count
    let counts = "   \(all - added)" + (added == 0 ? "" : " + \(added)") + " / \(test)"
    let word = Localized(en: " digits", zh: " 个")[language]
    let pieces = lines.flatMap { $0 }
    let forms = [counts + word, counts, ""].map { pieces + [Piece($0, .dim)] }
    return forms.first { app.glyphs.charset.width(of: $0) <= width } ?? pieces
  }

  var lossPane: NetworkLossPane {
    var pane = NetworkLossPane(panel: panel, look: stage.lab.look, language: language)
    if case .losses(let step) = stage.lab.mode { pane.cursor = step }
    if case .predict(let prediction) = stage.lab.mode { pane.caret = prediction.caret }
    return pane
  }

  // MARK: Status

  var status: (text: String, ink: Ink) {
    if panel.isBroken { return (panel.brokenRefusal[language], .warning) }
    switch stage.mode {
    case .draw: return (sight, .bright)
    case .browse(let place): return (chosen(place), .bright)
    case .matrix(let actual, let predicted): return (count(actual, predicted), .bright)
    case .normal, .knobs: break
    }
    switch stage.lab.mode {
    case .losses, .predict:
      return NetworkWords(stage: stage.lab, app: app, width: app.size.width).status
    default: break
    }
    if stage.focus == .pad || stage.focus == .output { return (sight, .bright) }
    return (progress, .bright)
  }

  /// What the network sees on the pad, and where the pen is.
  private var sight: String {
    let pad = stage.pad
    let pen = Localized(
      en: ", the pen is at row \(pad.row + 1), column \(pad.column + 1)",
      zh: "，笔在第 \(pad.row + 1) 行第 \(pad.column + 1) 列")
    let place = stage.mode == .draw ? pen[language] : ""
    guard !pad.isEmpty else {
      return Localized(
        en: "The pad is empty: Space inks a pixel, Enter puts the pen down", zh: "画板是空的：空格点墨，回车落笔")[
          language] + place
    }
    let answer = DigitsAnswer(of: run, to: pad.pixels)
    guard let digit = answer.digit else {
      return Localized(en: "the network says nothing: not a number", zh: "网络答不出来：不是数")[language]
    }
    let share = NumberText.percent(answer.shares[digit])
    let seen = Localized(
      en: "The net sees \(Self.article(digit)) \(digit) with \(share)",
      zh: "网络认为是 \(digit)，把握 \(share)")[language]
    guard let truth = DigitsOutputPane.truth(of: stage) else { return seen + place }
    let verdict =
      truth == digit
      ? Localized(en: ", and is right", zh: "，认对了")
      : Localized(en: ", but it is \(Self.article(truth)) \(truth)", zh: "，其实是 \(truth)")
    return seen + verdict[language] + place
  }

  private func chosen(_ place: Int) -> String {
    let rows = DigitsRows(run)
    let places = rows.places(stage.filter)
    guard places.indices.contains(place) else {
      return Localized(en: "There is no such digit", zh: "没有这样的数字")[language]
    }
    let index = places[place]
    let answer = DigitsAnswer(of: run, to: rows.pixels(index))
    let share = answer.digit.map { NumberText.percent(answer.shares[$0]) } ?? "–"
    let seen = answer.digit.map(String.init) ?? "?"
    return Localized(
      en:
        "Digit \(index + 1) is \(Self.article(rows.labels[index])) \(rows.labels[index]), read as \(seen) with \(share), "
        + "Enter puts it on the pad",
      zh: "第 \(index + 1) 个是 \(rows.labels[index])，认成 \(seen)，把握 \(share)，回车放到画板上")[language]
  }

  private func count(_ actual: Int, _ predicted: Int) -> String {
    let part = DigitsRows(run).part
    let number = run.network.confusion(part)?[actual: actual, predicted: predicted] ?? 0
    let (are, them) = number == 1 ? ("is", "it") : ("are", "them")
    return Localized(
      en: "\(number) of the \(actual)s \(are) read as \(predicted), Enter shows \(them)",
      zh: "有 \(number) 个 \(actual) 被认成 \(predicted)，回车看这些图")[language]
  }

  /// How far the training is; what over-fitting or one's own digits have done to the test.
  private var progress: String {
    let epoch = run.epoch
    let plain = Localized(en: "Epoch \(epoch): ", zh: "第 \(epoch) 轮：")[language]
    let entry = panel.entry
    if let before = stage.harvest.testBefore, let now = entry.testAccuracy,
      !run.settings.added.isEmpty
    {
      let (old, new) = (share(before), share(now))
      let count = run.settings.added.count
      return plain
        + Localized(
          en: "test \(old) → \(new) with \(count) of yours",
          zh: "加入你的 \(count) 个后，测试 \(old) → \(new)")[
          language]
    }
    if let best = lowestTest, entry.test > 1.1 * best.test {
      return plain
        + Localized(
          en: "test loss was \(NumberText.loss(best.test)) at k \(best.step) and is "
            + "\(NumberText.loss(entry.test)) now: it over-fits",
          zh: "测试损失在第 \(best.step) 步最低 \(NumberText.loss(best.test))，"
            + "现在 \(NumberText.loss(entry.test))：过拟合了")[language]
    }
    let updates = NumberText.grouped(run.network.updatesPerEpoch)
    let batch = NumberText.grouped(run.network.batchSize)
    return plain
      + Localized(
        en: "an epoch is \(updates) mini-batches of \(batch), i draws a digit",
        zh: "每轮 \(updates) 个小批量，每批 \(batch) 个，按 i 画数字")[language]
  }

  /// The entry with the lowest loss on the test so far.
  private var lowestTest: LossHistory.Entry? {
    panel.losses.entries(upTo: panel.timeline.position).filter { !$0.test.isNaN }
      .min { $0.test < $1.test }
  }

  private func share(_ accuracy: Double) -> String { NumberText.percent(accuracy) }
}
