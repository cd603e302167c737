import Engine

extension NetworkDesign {
  /// The loss of the best constant output: the mean target, or the shares of the classes.
  ///
  /// - Parameters:
  ///   - targets: the targets of the training rows, row by row.
  ///   - labels: the classes of the training rows.
  /// - Returns: half the variance, the variance, or the entropy in nats.
  func baseline(targets: [Double], labels: [Int]) -> Double {
    switch loss {
    case .half: 0.5 * Self.variance(of: targets, width: encoding == .oneHot ? sizes.last ?? 1 : 1)
    case .mse: Self.variance(of: targets, width: encoding == .oneHot ? sizes.last ?? 1 : 1)
    case .bce, .ce: Self.entropy(of: labels)
    }
  }

  /// The mean over the columns of Σ(y − ȳ)²/n.
  private static func variance(of targets: [Double], width: Int) -> Double {
    let columns = (0..<width).map { column in
      stride(from: column, to: targets.count, by: width).map { targets[$0] }
    }
    return Metrics.mean(
      of: columns.map { column in
        let mean = Metrics.mean(of: column)
        return Metrics.mean(of: column.map { ($0 - mean) * ($0 - mean) })
      })
  }

  /// −Σ p·ln p over the shares of the classes.
  private static func entropy(of labels: [Int]) -> Double {
    let counts = labels.reduce(into: [:]) { $0[$1, default: 0.0] += 1 }
    // In order, so that equal labels give equal bits.
    return counts.keys.sorted().reduce(0) { sum, label in
      let share = (counts[label] ?? 0) / Double(labels.count)
      return sum - share * Elementary.log(share)
    }
  }
}
