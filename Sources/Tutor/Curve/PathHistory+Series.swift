import Plotting

extension LineChart.Series {
  /// The losses of a walk up to a step.
  ///
  /// - Parameters:
  ///   - path: the walk.
  ///   - step: the last step that is shown.
  ///   - ink: what the line means.
  ///   - dash: one dot in so many is set.
  init(_ path: PathHistory, upTo step: Int, ink: Ink, dash: Int) {
    let buckets = path.buckets.prefix(step / path.stride + 1)
    self.init(
      lows: buckets.map(\.low), highs: buckets.map(\.high), stride: path.stride, ink: ink,
      dash: dash)
  }
}

extension PathHistory {
  /// The highest loss of each bucket up to a step.
  func highs(upTo step: Int) -> [Double] { buckets.prefix(step / stride + 1).map(\.high) }
}
