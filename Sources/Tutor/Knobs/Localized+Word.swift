extension Localized {
  static let on = Localized(en: "on", zh: "开")
  static let off = Localized(en: "off", zh: "关")

  /// A word that is the same in both languages.
  init(_ word: String) { self.init(en: word, zh: word) }

  /// A value as it is typed; in Chinese with what it means before it.
  static func word(_ typed: String) -> Localized {
    if typed == "on" { return on }
    if typed == "off" { return off }
    return Localized(en: typed, zh: meanings[typed].map { "\($0) \(typed)" } ?? typed)
  }

  private static let meanings = [
    "circle": "圆环", "xor-cloud": "异或", "gauss": "两团", "spiral": "螺旋", "reg-plane": "平面",
    "reg-gauss": "起伏面", "clouds": "几簇点", "and": "与", "or": "或", "xor": "异或",
    "classification": "分类", "regression": "回归", "full": "全部", "linear": "线性", "log": "对数",
    "half": "平方差的一半", "mse": "均方误差", "bce": "二元交叉熵", "ce": "交叉熵", "const": "不变",
    "none": "无", "momentum": "动量", "sgd": "梯度下降",
  ]
}
