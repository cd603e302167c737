/// Lanes are written one after the other: what is set for a lane goes to the one in focus. The rates
/// of all come last, since a shared one goes to all lanes at once.
extension SurfaceControl {
  /// The names and values that lead from some settings to others.
  ///
  /// - Parameters:
  ///   - settings: what is to be set.
  ///   - old: what is set already.
  /// - Returns: pairs that have to be set in this order.
  static func written(
    _ settings: SurfaceSettings, after old: SurfaceSettings
  ) -> [(name: String, value: String)] {
    var before = old
    var pairs = place.written(settings, after: before)
    if settings.lanes.count != before.lanes.count {
      pairs.append(("race", settings.rules.settingText ?? ""))
      before.lanes = settings.rules.map { SurfaceSettings.Lane($0) }
      before.focus = 0
    }
    pairs += sharing.written(settings, after: before)
    // Sharing has made all rates one: each is written anew.
    if settings.sharesRate, !before.sharesRate {
      for index in before.lanes.indices { before.lanes[index].learningRate = .nan }
    }
    var focus = before.focus
    for index in settings.lanes.indices {
      let own = lane.written(settings.focused(on: index), after: before.focused(on: index))
      guard !own.isEmpty else { continue }
      if index != focus { pairs.append(number(of: index)) }
      pairs += own
      focus = index
    }
    if settings.focus != focus { pairs.append(number(of: settings.focus)) }
    return pairs + rate.written(settings, after: before)
  }

  private static func number(of index: Int) -> (name: String, value: String) {
    ("lane", String(index + 1))
  }

  /// What is set for all lanes.
  private static let place = table(of: [
    "f", "kappa", "scale", "seed", "start", "noise", "zero_grad",
  ])

  /// What is set for the lane in focus.
  private static let lane = table(of: ["optimizer", "beta", "schedule"])

  private static let sharing = table(of: ["share_lr"])
  private static let rate = table(of: ["lr"])

  private static func table(of names: [String]) -> ControlTable<SurfaceSettings> {
    ControlTable(panel: panel, controls: names.compactMap { named($0) })
  }
}

extension SurfaceSettings {
  /// The settings with one lane alone.
  fileprivate func focused(on index: Int) -> SurfaceSettings {
    var copy = self
    copy.lanes = [lanes[index]]
    copy.focus = 0
    return copy
  }
}
