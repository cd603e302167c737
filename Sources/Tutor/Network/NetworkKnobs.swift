import Engine
import Plotting

extension Knob {
  /// All knobs of a network, in the order of the pane.
  static func all(of stage: NetworkStage) -> [Knob] {
    let (settings, look) = (stage.panel.settings, stage.look)
    return data(settings, stage.panel.run.design) + shape(settings, stage.panel.run.design)
      + training(settings, stage.panel.run.design) + sight(look)
  }

  // MARK: Data

  private static func data(_ settings: NetworkSettings, _ design: NetworkDesign) -> [Knob] {
    var knobs = [
      named(
        "data", en: "data", zh: "数据",
        (NetworkData.planes + (settings.table == nil ? [] : [.file])).map(\.rawValue),
        at: settings.data.rawValue),
      named(
        "problem", en: "problem", zh: "任务",
        design.data.isClassification ? Problem.allCases.map(\.rawValue) : ["regression"],
        at: design.encoding == nil ? "regression" : "classification"),
      named(
        "noise", en: "noise", zh: "噪声",
        // Playground's scale goes to 50; elsewhere the noise is a deviation.
        settings.data.isPlayground
          ? stride(from: 0, through: 50, by: 5).map(String.init) : ["0", "0.1", "0.2", "0.5", "1"],
        at: tidy(settings.noise ?? (settings.data == .digits ? design.data.noise : 0))),
      named(
        "train_share", en: "train share", zh: "训练占比",
        (1...9).map { "0.\($0)" } + ["1"], at: tidy(design.trainShare)),
      named(
        "batch", en: "batch", zh: "批量大小", (1...30).map(String.init) + ["full"],
        at: settings.batchSize.map(String.init) ?? "full"),
    ]
    if settings.data.hasClassCount {
      knobs.append(
        named(
          "classes", en: "classes", zh: "类数", (2...8).map(String.init),
          at: "\(settings.classCount ?? 2)"))
    }
    if settings.data == .clouds {
      knobs.append(
        named(
          "gap", en: "gap", zh: "间隔", ["-1", "-0.5", "0", "0.2", "0.5", "1", "2"],
          at: tidy(settings.gap)))
    }
    return knobs
  }

  // MARK: The network

  private static func shape(_ settings: NetworkSettings, _ design: NetworkDesign) -> [Knob] {
    let hidden = Array(design.sizes.dropFirst().dropLast())
    var knobs = design.data.isPlane ? features(settings, hidden) : []
    knobs.append(
      Knob(
        title: Localized(en: "hidden layers", zh: "隐藏层数"), counts: 0...6, at: hidden.count
      ) { count in
        let sizes = Array((hidden + Array(repeating: hidden.last ?? 4, count: 6)).prefix(count))
        return settings.layerPairs(hidden: sizes)
      })
    for (index, width) in hidden.enumerated() {
      let number = index + 1
      knobs.append(
        Knob(
          title: Localized(en: "neurons in \(number)", zh: "第 \(number) 层神经元"),
          counts: 1...max(8, width), at: width
        ) { count in
          var sizes = hidden
          sizes[index] = count
          return settings.layerPairs(hidden: sizes)
        })
    }
    return knobs
  }

  private static func features(_ settings: NetworkSettings, _ hidden: [Int]) -> [Knob] {
    let shown = settings.features ?? [.x, .y]
    return Feature.allCases.map { feature in
      let without = shown.filter { $0 != feature }
      let with = Feature.allCases.filter { shown.contains($0) || $0 == feature }
      let places = [without, with].map { list in
        list.isEmpty ? [] : settings.featurePairs(list, hidden: hidden)
      }
      let isOn = shown.contains(feature)
      return Knob(
        title: Localized(en: "input \(feature.title)", zh: "输入 \(feature.title)"),
        choices: zip([Localized.off, .on], places).map { Choice(label: $0, pairs: $1) },
        index: isOn ? 1 : 0, value: isOn ? .on : .off)
    }
  }

  // MARK: Training

  private static func training(
    _ settings: NetworkSettings, _ design: NetworkDesign
  ) -> [Knob] {
    let rates = ["0", "0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1", "3", "10"]
    return [
      named(
        "activation", en: "activation", zh: "激活函数",
        ["relu", "tanh", "sigmoid", "linear", "leaky_relu", "elu", "gelu", "silu", "softplus"],
        at: settings.activationText),
      named(
        "loss", en: "loss", zh: "损失", LossChoice.allCases.map(\.rawValue),
        at: design.loss.rawValue),
      named(
        "optimizer", en: "optimizer", zh: "优化器", UpdateRule.allCases.map(\.rawValue),
        at: settings.rule.rawValue),
      named(
        "lr", en: "learning rate", zh: "学习率",
        LearningRate.ladder.filter { $0 > 0 }.map(NumberText.plain),
        at: NumberText.plain(settings.learningRate)),
      named(
        "schedule", en: "schedule", zh: "学习率计划",
        ["const", "decay 0.001", "step 1000 0.5", "exp 0.999", "cosine 5000", "warmup 500"],
        at: settings.schedule.text),
      named(
        "reg", en: "regularisation", zh: "正则化", Regularization.Kind.allCases.map(\.rawValue),
        at: settings.regularization.kind.rawValue),
      named(
        "reg_rate", en: "reg. rate", zh: "正则化系数", rates,
        at: tidy(settings.regularization.rate)),
      named(
        "playground", en: "playground", zh: "Playground 规则", ["off", "on"],
        at: settings.isPlayground ? "on" : "off"),
      named(
        "dtype", en: "numbers", zh: "数值类型", Precision.allCases.map(\.rawValue),
        at: settings.precision.rawValue),
    ]
  }

  // MARK: Sight

  private static func sight(_ look: NetworkLook) -> [Knob] {
    [
      named(
        "show_test", en: "test points", zh: "测试点", ["off", "on"],
        at: look.showsTest ? "on" : "off"),
      named(
        "discretize", en: "discretize", zh: "离散着色", ["off", "on"],
        at: look.isDiscretized ? "on" : "off"),
      named(
        "loss_axis", en: "loss axis", zh: "损失轴", ["linear", "log"],
        at: look.lossScale == .linear ? "linear" : "log"),
      named(
        "stop_epoch", en: "stop at epoch", zh: "停在第几轮",
        ["off", "50", "100", "200", "500", "1000"], at: look.stopEpoch.map(String.init) ?? "off"),
      named(
        "stop_loss", en: "stop at loss", zh: "停在损失",
        ["off", "0.1", "0.05", "0.02", "0.01", "0.001"],
        at: look.stopLoss.map(tidy) ?? "off"),
      named(
        "stop_acc", en: "stop at accuracy", zh: "停在准确率", ["off", "0.9", "0.95", "0.98", "1"],
        at: look.stopAccuracy.map(tidy) ?? "off"),
    ]
  }
}
