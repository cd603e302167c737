import Engine

/// What there is to learn.
extension NetworkControl {
  static let data: [Control<NetworkSettings>] = [
    set, points, count, noise, dataSeed, trainShare, features, scale, problem, classes, gap,
  ]

  /// The most rows that are made.
  private static let countLimit = 1_000_000

  private static let set = Control<NetworkSettings>(
    name: "data", of: \.data,
    summary: Localized(
      en: "data set; and points, digits, line, houses", zh: "数据集；还有 points digits line houses"),
    example: "spiral"
  ) { text, settings throws(UserError) in
    // All other names have underscores, so these may.
    settings.data = try choice(String(text.map { $0 == "_" ? "-" : $0 }), for: "data")
  }

  private static let points = Control<NetworkSettings>(
    name: "points", of: \.added,
    summary: Localized(en: "points joined to the data: x, y, class", zh: "加进数据的点：x、y、类别"),
    example: "1 2 o; -1 0.5 +"
  ) { text, settings throws(UserError) in
    settings.added = try AddedRow.list(from: text, for: "points")
  }.writing { [AddedRow.text(of: $0.added)] }

  private static let count = Control<NetworkSettings>(
    name: "n", open: \.count, comesTo: \.rowCount,
    summary: Localized(en: "how many rows of data", zh: "数据行数"), example: "200"
  ) { text, settings throws(UserError) in
    settings.count = try wholeNumber(from: text, for: "n", within: 1...countLimit)
  }

  private static let noise = Control<NetworkSettings>(
    name: "noise", open: \.noise, comesTo: \.data.noise,
    summary: Localized(
      en: "0…50 on Playground's sets, else a deviation", zh: "噪声：Playground 数据 0…50，其余为标准差"
    ), example: "20"
  ) { text, settings throws(UserError) in
    settings.noise = try number(from: text, for: "noise", within: 0...50)
  }

  private static let dataSeed = Control<NetworkSettings>.seed(
    \.dataSeed, named: "data_seed", Localized(en: "what the data are drawn from", zh: "数据的随机种子"))

  private static let trainShare = Control<NetworkSettings>(
    name: "train_share", open: \.trainShare, comesTo: \.trainShare,
    summary: Localized(en: "the part to learn from, 0.1…0.9; 1 is all", zh: "训练部分，0.1…0.9；1 为全部"),
    example: "0.8"
  ) { text, settings throws(UserError) in
    settings.trainShare = try number(from: text, for: "train_share", within: 0.1...1)
  }

  private static let features = Control<NetworkSettings>(
    name: "features", open: \.features, comesTo: \.inputNames,
    summary: Localized(en: "inputs among x,y,x2,y2,xy,sinx,siny", zh: "输入：x,y,x2,y2,xy,sinx,siny"),
    example: "x,y,sinx,siny"
  ) { text, settings throws(UserError) in
    var features: [Feature] = []
    for word in words(of: text) {
      let feature: Feature = try choice(word, for: "features")
      guard !features.contains(feature) else {
        throw UserError(
          en: "features: \(word) is there twice", zh: "features：\(word) 重复了")
      }
      features.append(feature)
    }
    guard !features.isEmpty else {
      throw UserError(
        en: "features: at least one is needed, as in x,y", zh: "features：至少要一个，例如 x,y")
    }
    settings.features = features
  }

  /// How the sizes of inputs are treated.
  private enum Scale: String, CaseIterable { case raw, standard }

  private static let scale = Control<NetworkSettings>(
    name: "scale", of: \.isStandardised,
    summary: Localized(en: "raw, or standard: mean 0, deviation 1", zh: "raw 原样；standard 标准化"),
    example: "standard"
  ) { text, settings throws(UserError) in
    let scale: Scale = try choice(text, for: "scale")
    settings.isStandardised = scale == .standard
  }.writing { [($0.isStandardised ? Scale.standard : .raw).rawValue] }

  private static let problem = Control<NetworkSettings>(
    name: "problem", open: \.problem, comesTo: \.problem,
    summary: Localized(en: "classification or regression", zh: "分类或回归"),
    example: "regression"
  ) { text, settings throws(UserError) in
    let problem: Problem = try choice(text, for: "problem")
    settings.problem = problem
  }

  private static let classes = Control<NetworkSettings>(
    name: "classes", open: \.classCount, comesTo: \.data.classCount,
    summary: Localized(en: "how many clouds, or classes of points, 2…8", zh: "散点簇或 points 的类数，2…8"),
    example: "3"
  ) { text, settings throws(UserError) in
    settings.classCount = try wholeNumber(from: text, for: "classes", within: 2...8)
  }

  private static let gap = Control<NetworkSettings>.number(
    "gap", \.gap, within: -2...100,
    Localized(en: "the band between clouds; below 0 they overlap", zh: "散点簇间隔；小于 0 则重叠"),
    example: "0.5")
}
