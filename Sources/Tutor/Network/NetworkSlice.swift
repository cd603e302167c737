import Engine

/// The loss along the negative gradient at some places α: L(θ − α·g).
struct NetworkSlice: Sendable {
  /// The places, evenly spaced, and the losses there.
  let rates: [Double]
  let values: [Double]
  /// From the first place to the last.
  let range: ClosedRange<Double>
  /// The present loss, at α = 0.
  let now: Double
  /// The learning rate, and the loss of a step with it.
  let rate: Double
  let next: Double
  /// The local speed limit 2/λ.
  let limit: Double?
  /// True where a step goes along the gradient, up to the mini-batch; other rules bend it.
  let isStep: Bool

  /// A slice through a network as it stands.
  init(_ panel: NetworkPanel, at glance: NetworkGlance, count: Int) {
    now = glance.entry.training
    rate = panel.run.network.learningRate
    limit = glance.speedLimit
    isStep = panel.settings.rule == .sgd
    let reach = Self.reach(panel, rate: isStep ? rate : 0, limit: limit, now: now)
    let range = (-reach / 4)...reach
    self.range = range
    rates = (0..<count).map {
      range.lowerBound + Double($0) / Double(max(1, count - 1))
        * (range.upperBound - range.lowerBound)
    }
    let all = panel.run.network.slice(rates: rates + [rate])
    values = Array(all.dropLast())
    next = all.last ?? .nan
  }

  /// How far along α it goes: to where the loss is as high again as now, and to the present rate.
  ///
  /// Along a flat direction that may be far beyond the speed limit; there it ends at four times the
  /// limit, or rate and limit would be one place of the picture.
  private static func reach(
    _ panel: NetworkPanel, rate: Double, limit: Double?, now: Double
  ) -> Double {
    let unit = limit ?? max(abs(rate), 1e-6)
    let probes = (-3...7).map { unit * Elementary.pow(2, Double($0)) }
    let values = panel.run.network.slice(rates: probes)
    let far = zip(probes, values).first { !($0.1 < now) }?.0
    let end = far ?? unit * 128
    let wanted = max(abs(rate) * 1.25, limit == nil ? end : min(end, unit * 4))
    return wanted.isFinite && wanted > 0 ? wanted : 1
  }

  /// From the lowest value to a little above the present one, whatever the ends do.
  var heights: ClosedRange<Double> {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), now.isFinite else { return 0...1 }
    let gap = max(now - low, abs(now) * 1e-6, 1e-12)
    let high = max(min(finite.max() ?? now, now + 2 * gap), now)
    let (bottom, top) = (low - gap * 0.15, high + gap * 0.15)
    // Of losses near the largest numbers the ends overflow.
    return bottom.isFinite && top.isFinite && bottom < top ? bottom...top : 0...1
  }
}
