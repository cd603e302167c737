import Plotting

/// How a network is looked at, and when its play shall end: nothing here touches the training.
struct NetworkLook: Hashable, Sendable {
  /// Whether the map and the scatter show test rows too.
  var showsTest = false
  /// Whether the map shows classes instead of shades.
  var isDiscretized = false
  /// How losses become heights.
  var lossScale = ValueScale.logarithmic
  /// The neuron whose map is the large one; `nil` for the output.
  var neuron: NeuronPlace?
  /// How many steps a sweep of learning rates makes.
  var sweepSteps = 100
  /// Play ends at an epoch with a training loss this low.
  var stopLoss: Double?
  /// Play ends at an epoch with a share of test rows this high in their class; training rows where
  /// there is no test.
  var stopAccuracy: Double?
  /// Play ends at this epoch.
  var stopEpoch: Int?

  /// True when play may end before it is told to.
  var hasStop: Bool { stopLoss != nil || stopAccuracy != nil || stopEpoch != nil }
}

extension NetworkLook {
  static let controls: [Control<NetworkLook>] = [
    showTest, discretize, scale, sweepLength, stopAtLoss, stopAtAccuracy, stopAtEpoch,
  ]

  static let table = ControlTable(panel: Localized(en: "mlp", zh: "网络"), controls: controls)

  private static let showTest = Control<NetworkLook>.flag(
    "show_test", \.showsTest, Localized(en: "on: show test points too", zh: "on：也显示测试点"),
    example: "on")

  private static let discretize = Control<NetworkLook>.flag(
    "discretize", \.isDiscretized, Localized(en: "on: two colours, no shades", zh: "on：只分类别，不分深浅"),
    example: "on")

  /// The words for the two scales.
  private enum ScaleName: String, CaseIterable { case log, linear }

  private static let scale = Control<NetworkLook>(
    name: "loss_axis", of: \.lossScale,
    summary: Localized(en: "log or linear", zh: "损失轴：log 或 linear"),
    example: "linear"
  ) { text, look throws(UserError) in
    let name: ScaleName = try choice(text, for: "loss_axis")
    look.lossScale = name == .log ? .logarithmic : .linear
  }.writing { [($0.lossScale == .logarithmic ? ScaleName.log : .linear).rawValue] }

  private static let sweepLength = Control<NetworkLook>.count(
    "sweep_steps", \.sweepSteps, within: 1...1000,
    Localized(en: "the steps of a sweep", zh: "学习率扫描的步数"), example: "200")

  private static let stopAtLoss = Control<NetworkLook>(
    name: "stop_loss", of: \.stopLoss,
    summary: Localized(en: "play ends at this loss, or off", zh: "损失降到此值就停；off 取消"),
    example: "0.01"
  ) { text, look throws(UserError) in
    look.stopLoss =
      text == "off" ? nil : try number(from: text, for: "stop_loss", within: 0...1e9)
  }

  private static let stopAtAccuracy = Control<NetworkLook>(
    name: "stop_acc", of: \.stopAccuracy,
    summary: Localized(en: "play ends at this accuracy, or off", zh: "准确率达到此值就停；off 取消"),
    example: "0.95"
  ) { text, look throws(UserError) in
    look.stopAccuracy = text == "off" ? nil : try number(from: text, for: "stop_acc", within: 0...1)
  }

  private static let stopAtEpoch = Control<NetworkLook>(
    name: "stop_epoch", of: \.stopEpoch,
    summary: Localized(en: "play ends at this epoch, or off", zh: "到这一轮就停；off 取消"),
    example: "200"
  ) { text, look throws(UserError) in
    look.stopEpoch = text == "off" ? nil : try wholeNumber(from: text, for: "stop_epoch", least: 1)
  }
}
