/// The loss above the best known minimum, step by step: what is left to lose.
struct LossGaps {
  /// The lowest gap of each bucket.
  let lows: [Double]
  /// The highest gap of each bucket.
  let highs: [Double]
  /// How many steps a bucket holds.
  let stride: Int

  /// The gaps of a path up to a step; where no minimum is known, the losses as they are.
  init(path: PathHistory, upTo step: Int, least: Double?) {
    let base = least ?? 0
    stride = path.stride
    let known = path.buckets.prefix(step / path.stride + 1)
    lows = known.map { $0.low - base }
    highs = known.map { $0.high - base }
  }
}
