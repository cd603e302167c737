internal import Lessons
internal import Tutor

/// A quantity that a review may change, the names it has in texts, and its other values.
enum ReviewQuantity: String, CaseIterable, Sendable {
  case rate = "lr"
  case start
  case momentum = "beta"
  case w1
  case w2
  case bias = "b"

  /// The quantity that a setting is about; `nil` for one that reviews leave alone.
  init?(setting: String) {
    switch setting {
    case "x0": self = .start
    default: self.init(rawValue: setting)
    }
  }

  /// The quantities of a panel.
  static func all(of panel: StageKind) -> [ReviewQuantity] {
    switch panel {
    case .curve: [.rate, .start, .momentum]
    case .perceptron, .mlp: [.rate, .momentum, .w1, .w2, .bias]
    case .surface, .digits, .xray, .code: []
    }
  }

  /// Names that stand right before the number, with or without `=` between: `lr 0.2`, `偏置是 0.5`.
  var words: [String] {
    switch self {
    case .rate: ["lr", "learning rate", "学习率"]
    case .start: ["prediction", "预测"]
    case .momentum: ["beta", "momentum", "动量"]
    case .w1, .w2: []
    case .bias: ["bias", "偏置"]
    }
  }

  /// Names that need `=` or a word such as `is` behind them.
  var symbols: [String] {
    switch self {
    case .rate: ["η", "learningRate"]
    // On a curve of the loss over w the panel's x is w.
    case .start: ["x", "x0", "x₀", "w", "start", "起点"]
    case .momentum: ["β", "μ"]
    case .w1: ["w1", "w₁", "w"]
    case .w2: ["w2", "w₂"]
    case .bias: ["b"]
    }
  }

  /// Other values to try, the most natural one first.
  ///
  /// - Parameter value: the value in the lesson.
  /// - Returns: at most eight, in an order that depends on the value alone.
  func others(than value: Double) -> [Double] {
    let isWhole = value == value.rounded()
    switch self {
    case .rate: return value > 0 ? Self.neighbours(of: value) : []
    case .momentum:
      let shares = (1...9).map { Double($0) / 10 }
      return Self.nearest(shares, to: value, count: 6)
    case .start:
      let strides: [Double] = isWhole ? [1, -1, 2, -2, 3, -3] : [0.5, -0.5, 1, -1, 0.1, -0.1]
      return strides.map { ((value + $0) * 1000).rounded() / 1000 }
    case .w1, .w2, .bias:
      let whole: [Double] = [1, -1, 2, -2, 3, -3, 4, -4]
      let halves: [Double] = [0.5, -0.5, 1.5, -1.5, 2.5, -2.5]
      return Self.nearest(isWhole ? whole : halves, to: value, count: 6)
    }
  }

  /// The rungs of the ladder around a rate, turn by turn upwards and downwards.
  private static func neighbours(of rate: Double) -> [Double] {
    var (above, below) = (rate, rate)
    var found: [Double] = []
    for _ in 0..<3 {
      (above, below) = (LearningRate.above(above), LearningRate.below(below))
      found += [below, above].filter { $0 > 0 && !found.contains($0) && $0 != rate }
    }
    return found
  }

  private static func nearest(_ values: [Double], to value: Double, count: Int) -> [Double] {
    let others = values.filter { $0 != value }
    let sorted = others.enumerated().sorted {
      (abs($0.element - value), $0.offset) < (abs($1.element - value), $1.offset)
    }
    return sorted.prefix(count).map(\.element)
  }
}
