import Engine
import Plotting

/// What keys and the mouse mean on the map: the start, the read-out.
extension SurfaceStage {
  mutating func press(_ key: Key, in surroundings: Surroundings) -> Reply? {
    switch mode {
    case .normal: return nil
    case .start: return pressStart(key, surroundings)
    case .readout(let place): return press(key, at: place, surroundings)
    }
  }

  mutating func leaveMode() -> Bool {
    if mode != .normal {
      mode = .normal
      return true
    }
    guard isEnlarged else { return false }
    isEnlarged = false
    return true
  }

  mutating func toggleReadout() {
    if case .readout = mode {
      mode = .normal
    } else {
      let place = panel.run.lane.place
      mode = .readout(place.x.isFinite && place.y.isFinite ? place : panel.settings.origin)
    }
  }

  /// The start moves cell by cell; a step begins from there.
  private mutating func pressStart(_ key: Key, _ surroundings: Surroundings) -> Reply? {
    if key == .enter {
      mode = .normal
      return .done
    }
    guard let move = Self.move(for: key) else { return nil }
    return Reply(isChange: begin(at: moved(panel.settings.origin, by: move, surroundings)))
  }

  private mutating func press(
    _ key: Key, at place: SurfacePoint, _ surroundings: Surroundings
  ) -> Reply? {
    switch key {
    case .character("+"), .character("="): zoom(by: 0.5, around: place, surroundings)
    case .character("-"): zoom(by: 2, around: place, surroundings)
    case .enter:
      return Reply(isChange: begin(at: place))
    default:
      guard let move = Self.move(for: key) else { return nil }
      let next = moved(place, by: move, surroundings)
      pan(to: next, surroundings)
      mode = .readout(next)
    }
    return .done
  }

  private static func move(for key: Key) -> (x: Int, y: Int)? {
    switch key {
    case .left: (-1, 0)
    case .right: (1, 0)
    case .up: (0, 1)
    case .down: (0, -1)
    default: nil
    }
  }

  private mutating func begin(at place: SurfacePoint) -> Bool {
    var settings = panel.settings
    settings.start = place
    return change(to: settings)
  }

  // MARK: Places on the map

  /// The map as it is drawn; `nil` when it is not shown.
  private func map(_ surroundings: Surroundings) -> (map: SurfaceMap, frame: Rect)? {
    let layout = layout(size: surroundings.size)
    guard let frame = layout.content(of: .map), !surroundings.isProjecting else { return nil }
    return (SurfaceMap(panel: panel, view: view, size: frame.size), frame)
  }

  /// A place some cells away, in as few digits as tell its cell from the next.
  private func moved(
    _ place: SurfacePoint, by move: (x: Int, y: Int), _ surroundings: Surroundings
  ) -> SurfacePoint {
    guard let cell = map(surroundings)?.map.cell else { return place }
    return SurfacePoint(
      LearningRate.rounded(place.x + Double(move.x) * cell.x, within: cell.x / 4),
      LearningRate.rounded(place.y + Double(move.y) * cell.y, within: cell.y / 4))
  }

  private mutating func zoom(
    by factor: Double, around place: SurfacePoint, _ surroundings: Surroundings
  ) {
    guard let frame = map(surroundings)?.map.frame else { return }
    let x = (frame.x.upperBound - frame.x.lowerBound) / 2 * factor
    let y = (frame.y.upperBound - frame.y.lowerBound) / 2 * factor
    guard x > 1e-9, y > 1e-9, x < 1e9, y < 1e9 else { return }
    view = .window(x: place.x - x...place.x + x, y: place.y - y...place.y + y)
  }

  /// The window follows a cursor that leaves it.
  private mutating func pan(to place: SurfacePoint, _ surroundings: Surroundings) {
    guard let frame = map(surroundings)?.map.frame else { return }
    guard !frame.x.contains(place.x) || !frame.y.contains(place.y) else { return }
    func moved(_ range: ClosedRange<Double>, _ value: Double) -> ClosedRange<Double> {
      let half = (range.upperBound - range.lowerBound) / 2
      if value < range.lowerBound { return range.lowerBound - half...range.upperBound - half }
      return value > range.upperBound
        ? range.lowerBound + half...range.upperBound + half : range
    }
    view = .window(x: moved(frame.x, place.x), y: moved(frame.y, place.y))
  }

  mutating func mouse(
    _ action: MouseAction, at point: Point, in surroundings: Surroundings
  ) -> Reply? {
    guard action == .press || action == .drag, let (map, frame) = map(surroundings),
      frame.contains(point),
      let place = map.place(
        at: Point(point.column - frame.minColumn, point.row - frame.minRow))
    else { return nil }
    let cell = map.cell
    let tidy = SurfacePoint(
      LearningRate.rounded(place.x, within: cell.x / 2),
      LearningRate.rounded(place.y, within: cell.y / 2))
    if case .readout = mode {
      mode = .readout(tidy)
      return .done
    }
    return Reply(isChange: begin(at: tidy))
  }
}
