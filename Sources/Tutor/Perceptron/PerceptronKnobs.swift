import Engine
import Plotting

extension Knob {
  /// All knobs of a perceptron, in the order of the pane.
  static func all(of stage: PerceptronStage) -> [Knob] {
    let settings = stage.panel.settings
    var knobs = [
      named(
        "data", en: "data", zh: "数据", PerceptronData.allCases.map(\.rawValue),
        at: settings.data.rawValue),
      named(
        "rule", en: "rule", zh: "学习规则", LearningRule.allCases.map(\.rawValue),
        at: settings.rule.rawValue),
      named(
        "lr", en: "learning rate", zh: "学习率",
        LearningRate.ladder.filter { $0 > 0 }.map(NumberText.plain),
        at: NumberText.plain(settings.learningRate)),
      named(
        "shuffle", en: "shuffle", zh: "每轮打乱", ["off", "on"], at: settings.isShuffled ? "on" : "off"),
    ]
    if settings.data == .clouds {
      knobs += [
        named(
          "gap", en: "gap", zh: "间隔",
          ["-1", "-0.5", "-0.3", "-0.1", "0", "0.1", "0.2", "0.5", "1", "2"],
          at: tidy(settings.gap)),
        named(
          "n", en: "points", zh: "点数", ["10", "20", "40", "100", "200", "500"],
          at: "\(settings.count)"),
        named(
          "noise", en: "noise", zh: "噪声", ["0", "0.1", "0.2", "0.5", "1"],
          at: tidy(settings.noise)),
      ]
    }
    knobs.append(
      named(
        "view", en: "plane shows", zh: "平面显示", PerceptronView.allCases.map(\.rawValue),
        at: stage.view.rawValue))
    return knobs
  }
}
