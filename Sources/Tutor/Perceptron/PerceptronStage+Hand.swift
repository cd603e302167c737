import Engine
import Plotting

/// What is done by hand: weights that are set, points that are drawn, clicks.
extension PerceptronStage {
  // MARK: Weights

  mutating func toggleAdjust() {
    if case .adjust = mode {
      mode = .normal
      return
    }
    if isEnlarged, focus != .plane { isEnlarged = false }
    mode = .adjust(.w1)
  }

  mutating func press(_ key: Key, on part: NeuronPart) -> Reply? {
    switch key {
    case .up: mode = .adjust(NeuronPart(rawValue: part.rawValue - 1) ?? .b)
    case .down: mode = .adjust(NeuronPart(rawValue: part.rawValue + 1) ?? .w1)
    case .left: return turn(part, by: -0.1)
    case .right: return turn(part, by: 0.1)
    case .character("-"), .character("_"): return turn(part, by: -0.01)
    case .character("+"): return turn(part, by: 0.01)
    case .character("0"): return apply([(part.name, "0")])
    case .character("="): return Reply(prompt: .value(name: part.name))
    case .enter: mode = .normal
    default: return nil
    }
    return .done
  }

  /// Changes a weight by a notch; the result has no more digits than it needs.
  private mutating func turn(_ part: NeuronPart, by notch: Double) -> Reply {
    let value = part.value(in: panel.run.weights) + notch
    let tidy = abs(value) < 1e9 ? (value * 1e6).rounded() / 1e6 : value
    return apply([(part.name, tidy.description)])
  }

  // MARK: Points

  mutating func toggleDraw() {
    if case .draw = mode {
      mode = .normal
      return
    }
    isEnlarged = false
    focus = .plane
    let window = PerceptronWindow(panel.run.problem, of: panel.settings.data)
    let place = snapped(window.center, step: window.gridStep, to: window)
    mode = .draw(DrawCursor(place: place))
  }

  mutating func press(
    _ key: Key, with cursor: DrawCursor, _ surroundings: Surroundings
  ) -> Reply? {
    var cursor = cursor
    if let (columns, rows) = DrawCursor.cells(for: key) {
      let base = PerceptronWindow(panel.run.problem, of: panel.settings.data)
      let way = SIMD2(Double(columns), Double(rows)) * base.gridStep
      cursor.place = snapped(
        cursor.place + way, step: base.gridStep, to: plot(in: surroundings).window)
      mode = .draw(cursor)
      return .done
    }
    switch key {
    case .character(" "): break
    case .backspace, .delete: return removePoint(nearest: cursor.place)
    case .enter:
      mode = .normal
      return .done
    default:
      guard let label = DrawCursor.label(for: key) else { return nil }
      guard label < 2 else { return .refused(.twoClasses) }
      cursor.label = label
    }
    mode = .draw(cursor)
    return putPoint(cursor)
  }

  /// The nearest place of a grid that is in sight.
  private func snapped(
    _ place: SIMD2<Double>, step: Double, to window: PerceptronWindow
  ) -> SIMD2<Double> {
    func tidy(_ value: Double, _ range: ClosedRange<Double>) -> Double {
      let least = (range.lowerBound / step).rounded(.up)
      let most = (range.upperBound / step).rounded(.down)
      let multiple = min(max((value / step).rounded(), least), max(least, most))
      return LearningRate.rounded(multiple * step, within: step / 1e6)
    }
    return SIMD2(tidy(place.x, window.x), tidy(place.y, window.y))
  }

  /// The samples as points of one's own.
  var samples: [LabelledPoint] {
    zip(panel.run.problem.points, panel.run.problem.targets).map { point, target in
      LabelledPoint(x: point.x, y: point.y, isPositive: target > 0.5)
    }
  }

  private mutating func putPoint(_ cursor: DrawCursor) -> Reply {
    let new = LabelledPoint(
      x: cursor.place.x, y: cursor.place.y, isPositive: cursor.isPositive)
    var points = samples
    guard points.put(new) else { return .refused(.pointIsThere) }
    guard points.count <= LabelledPoint.countLimit else { return .refused(.tooManyPoints) }
    return learn(from: points)
  }

  private mutating func removePoint(nearest place: SIMD2<Double>) -> Reply {
    var points = samples
    guard points.count > 1 else { return .refused(.lastPoint) }
    points.remove(nearest: place)
    return learn(from: points)
  }

  /// Goes on with other points from the weights there are; the steps are counted from 0.
  private mutating func learn(from points: [LabelledPoint]) -> Reply {
    let isFirst = panel.settings.data != .points || panel.timeline.end > 0
    var settings = panel.settings
    settings.points = points
    settings.data = .points
    let weights = panel.run.weights
    settings.neuron = NeuronEdit()
    if weights.isFinite {
      (settings.neuron.w1, settings.neuron.w2, settings.neuron.b) = (
        weights.w1, weights.w2, weights.b
      )
    }
    panel.change(to: settings)
    hasDrawn = true
    return .changed(isFirst ? .ownPoints : nil)
  }

  // MARK: The mouse

  mutating func mouse(
    _ action: MouseAction, at point: Point, in surroundings: Surroundings
  ) -> Reply? {
    guard action == .press else { return nil }
    if let place = place(at: point, in: surroundings) { return click(place) }
    guard !surroundings.isProjecting else { return nil }
    let layout = layout(size: surroundings.size)
    guard let pane = layout.shown.first(where: { layout.frames[$0]?.contains(point) == true })
    else { return nil }
    if case .draw = mode { return .done }
    if case .predict = mode { return .done }
    focus = pane
    return .done
  }

  private mutating func click(_ place: SIMD2<Double>) -> Reply {
    switch mode {
    case .draw(var cursor):
      cursor.place = place
      mode = .draw(cursor)
      return putPoint(cursor)
    case .predict, .adjust: return .done
    default:
      focus = .plane
      mode = .readout(place)
      return .done
    }
  }

  /// The place of a cell of the plane in as few digits as tell it from its neighbours.
  private func place(at point: Point, in surroundings: Surroundings) -> SIMD2<Double>? {
    guard isPlaneShown(in: surroundings) else { return nil }
    guard let place = plot(in: surroundings).place(at: point) else { return nil }
    let half = cellUnit(in: surroundings) / 2
    return SIMD2(
      LearningRate.rounded(place.x, within: half.x), LearningRate.rounded(place.y, within: half.x))
  }

  // MARK: Places

  /// Where the panes stand in a window.
  func layout(size: Size) -> PerceptronLayout {
    PerceptronLayout(size: size, isEnlarged: isEnlarged, focus: focus)
  }

  private func isPlaneShown(in surroundings: Surroundings) -> Bool {
    surroundings.isProjecting || layout(size: surroundings.size).content(of: .plane) != nil
  }

  /// How far a cell of the plane reaches to the right and upwards.
  func cellUnit(in surroundings: Surroundings) -> SIMD2<Double> {
    let plot = plot(in: surroundings)
    let cells = PerceptronPlot.inner(plot.frame).size
    return SIMD2(
      (plot.window.x.upperBound - plot.window.x.lowerBound) / Double(max(1, cells.width)),
      (plot.window.y.upperBound - plot.window.y.lowerBound) / Double(max(1, cells.height)))
  }

  /// The picture of the plane as it is drawn, or would be.
  func plot(in surroundings: Surroundings) -> PerceptronPlot {
    let frame =
      surroundings.isProjecting
      ? PerceptronProjector.plotFrame(in: surroundings.size)
      : layout(size: surroundings.size).content(of: .plane)
    return PerceptronPlot(
      panel: panel, frame: frame ?? Rect(origin: Point(0, 1), size: surroundings.size))
  }
}

extension Localized {
  fileprivate static let ownPoints = Localized(
    en: "these are your own points now: w and b stay, the steps begin at 0",
    zh: "现在是你自己的点：w 和 b 不变，步数从 0 算起")
  fileprivate static let twoClasses = Localized(
    en: "one neuron tells two classes apart: more are for 4, with :data points there",
    zh: "一个神经元只分两类：更多类别请按 4，在那里用 :data points")
  fileprivate static let lastPoint = Localized(
    en: "one point must stay: put another one first", zh: "至少留一个点：先放一个新的")
}
