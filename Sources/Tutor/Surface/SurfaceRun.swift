public import Engine

/// Gradient descent on a surface at one moment: all lanes, each a step a key.
public struct SurfaceRun: Adjustable {
  /// What is set now.
  public private(set) var settings: SurfaceSettings
  /// How many steps were made.
  public private(set) var stepCount = 0
  /// Those who walk.
  public private(set) var lanes: [SurfaceLane]
  private(set) var generator: SplitMix64

  /// A race at its start.
  public init(_ settings: SurfaceSettings) {
    self.settings = settings
    let surface = settings.function.surface
    lanes = settings.lanes.map { lane in
      SurfaceLane(
        lane, rate: settings.rate(of: lane), zeroesGradient: settings.zeroesGradient,
        from: settings.origin, on: surface)
    }
    generator = SplitMix64(seed: settings.seed)
  }

  /// The surface.
  public var surface: any Surface { settings.function.surface }

  /// The lane that keys change.
  public var lane: SurfaceLane { lanes[min(max(settings.focus, 0), lanes.count - 1)] }

  /// Value, gradient and Hessian where that lane is.
  public var jet: SurfaceJet { surface.jet(at: lane.place.x, lane.place.y) }

  /// The height where it is.
  public var loss: Double { jet.value }

  /// How far it is from the nearest minimum; `nil` where none is known.
  public var error: Double? { surface.distanceToMinimum(from: lane.place) }

  /// True when the loss of that lane is no number a screen could show, or beyond a million.
  public var hasDiverged: Bool { !(loss <= 1e6) }

  /// True when the gradient is almost 0; a saddle is flat too.
  public var isFlat: Bool { jet.gradientNorm < 1e-3 }

  /// Makes one step with every lane; noise is the same for all.
  public mutating func step() {
    stepCount += 1
    var noise = (x: 0.0, y: 0.0)
    if settings.noise > 0 {
      noise = (settings.noise * generator.normal(), settings.noise * generator.normal())
    }
    let surface = surface
    for index in lanes.indices {
      lanes[index].step(on: surface, noise: noise, number: stepCount)
    }
  }

  /// The run one step on.
  public var next: SurfaceRun {
    var copy = self
    copy.step()
    return copy
  }

  /// Changes what may be changed in mid-run; places and velocities stay.
  public mutating func apply(_ new: SurfaceSettings) {
    settings = new
    for index in lanes.indices {
      let lane = new.lanes[index]
      lanes[index].apply(lane, rate: new.rate(of: lane), zeroesGradient: new.zeroesGradient)
    }
  }

  /// Looks at another lane, which changes nothing of what is walked.
  public mutating func look(at lane: Int) { settings.focus = lane }

  /// What lanes keep of their way: about a dozen numbers each.
  public var checkpointSize: Int { MemoryLayout<Self>.size + lanes.count * 512 }

  /// The lanes from the first to the last in the race: those that have settled by their step, then
  /// those that walk by their loss, then those that have diverged.
  public var ranking: [Int] {
    func key(_ index: Int) -> (Int, Double, Int) {
      let account = lanes[index].account
      if let settled = account.settled { return (0, Double(settled), index) }
      if let diverged = account.diverged { return (2, -Double(diverged), index) }
      let place = lanes[index].place
      return (1, surface.height(at: place.x, place.y), index)
    }
    return lanes.indices.sorted { key($0) < key($1) }
  }
}
