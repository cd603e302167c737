public import Engine

/// What is set on the surface: where one walks, from where, and who walks.
public struct SurfaceSettings: Hashable, Sendable {
  /// One who walks.
  public struct Lane: Hashable, Sendable {
    /// The update rule.
    public var rule: LaneRule
    /// The learning rate; `nil` for one that suits the surface.
    public var learningRate: Double?
    /// The share of the velocity that momentum keeps.
    public var momentum = 0.9
    /// How the rate changes over the steps.
    public var schedule = Schedule.constant

    /// A lane with a rule.
    public init(_ rule: LaneRule, learningRate: Double? = nil) {
      self.rule = rule
      self.learningRate = learningRate
    }
  }

  /// The surface.
  public var function = SurfaceFunction(.bowl)
  /// Where all begin; `nil` for the usual place of the surface.
  public var start: SurfacePoint?
  /// Those who walk, one to nine.
  public var lanes = [Lane(.sgd)]
  /// The lane that keys change, from 0.
  public var focus = 0
  /// True when a rate that is set goes to all lanes.
  public var sharesRate = false
  /// The standard deviation of what is added to each slope; 0 for exact gradients.
  public var noise = 0.0
  /// What the noise and a random start are drawn from.
  public var seed: UInt64 = 1
  /// False when `zero_grad()` is forgotten.
  public var zeroesGradient = true

  /// The most lanes.
  public static let laneLimit = 9
  /// As near to a minimum as this counts as there.
  public static let settledWithin = 0.01

  /// A bowl and one who walks down plainly.
  public init() {}

  /// The lane that keys change.
  public var lane: Lane { lanes[min(max(focus, 0), lanes.count - 1)] }

  /// Where all begin.
  public var origin: SurfacePoint { start ?? function.usualView.start }

  /// The learning rate of a lane.
  public func rate(of lane: Lane) -> Double {
    if let rate = lane.learningRate { return rate }
    return lane.rule.usualRate(curvature: largestCurvature)
  }

  /// The largest curvature, up or down, at the start and at the minima.
  ///
  /// A start on flat ground says nothing of the slopes on which the walk ends.
  private var largestCurvature: Double {
    let curvatures = ([origin] + function.surface.minima).flatMap { place in
      let eigen = function.surface.jet(at: place.x, place.y).eigen
      return [abs(eigen.large.curvature), abs(eigen.small.curvature)]
    }
    return curvatures.filter(\.isFinite).max() ?? .nan
  }

  /// The share of the velocity that is kept where the gradient is cleared, one more where it is not.
  public func effectiveMomentum(of lane: Lane) -> Double {
    let own = lane.rule.hasMomentum ? lane.momentum : 0
    return zeroesGradient ? own : 1 + own
  }

  /// True when more differs than the lane that is looked at.
  func differs(from other: SurfaceSettings) -> Bool {
    var seen = other
    seen.focus = focus
    return self != seen
  }

  /// True when a run with the other settings can go on with these: what differs can be changed in
  /// mid-run.
  public func continues(_ other: SurfaceSettings) -> Bool {
    function == other.function && origin == other.origin && seed == other.seed
      && lanes.count == other.lanes.count
  }
}
