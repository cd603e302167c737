import Plotting

/// What keys and the mouse mean on the curve itself: predict, read-out, a click.
extension CurveStage {
  mutating func press(_ key: Key, in surroundings: Surroundings) -> Reply? {
    switch mode {
    case .normal: nil
    case .predict(let prediction): press(key, in: prediction, surroundings)
    case .readout(let place): press(key, at: place, surroundings)
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

  mutating func togglePredict(in surroundings: Surroundings) -> Reply {
    if case .predict = mode {
      mode = .normal
      return .done
    }
    mode = .predict(Prediction(caret: snapped(panel.run.x, in: surroundings)))
    return Reply(stopsPlay: true)
  }

  mutating func toggleReadout(in surroundings: Surroundings) {
    if case .readout = mode {
      mode = .normal
    } else {
      mode = .readout(snapped(panel.run.x, in: surroundings))
    }
  }

  private mutating func press(
    _ key: Key, in prediction: Prediction, _ surroundings: Surroundings
  ) -> Reply? {
    if key == .enter { return reveal(prediction, in: surroundings) }
    guard let columns = Self.columns(for: key) else {
      return Self.wouldReveal(key) ? .refused(.answerFirst) : nil
    }
    var moved = prediction
    moved.caret = self.moved(prediction.caret, by: columns, in: surroundings)
    mode = .predict(moved)
    return .done
  }

  private mutating func press(_ key: Key, at place: Double, _ surroundings: Surroundings) -> Reply?
  {
    guard let columns = Self.columns(for: key) else { return nil }
    mode = .readout(moved(place, by: columns, in: surroundings))
    return .done
  }

  /// How far an arrow moves a mark: by a column, or up and down by five.
  private static func columns(for key: Key) -> Int? {
    switch key {
    case .left: -1
    case .right: 1
    case .down: -5
    case .up: 5
    default: nil
    }
  }

  /// True for keys that would show the next step before it was guessed.
  private static func wouldReveal(_ key: Key) -> Bool {
    let action = KeyMap.action(for: key, on: kind)
    return action == .step || action == .play || action == .goTo
  }

  /// Commits a guess: the step is made, and the two are compared.
  private mutating func reveal(_ prediction: Prediction, in surroundings: Surroundings) -> Reply {
    var prediction = prediction
    let before = panel.run.x
    let cell = columnWidth(in: surroundings)
    _ = stepByHand(in: surroundings)
    prediction.commit(truth: panel.run.x, from: before, cell: cell)
    let verdict = Prediction.verdict(prediction)
    prediction.caret = snapped(panel.run.x, in: surroundings)
    mode = .predict(prediction)
    return Reply(message: verdict, stopsPlay: true)
  }
}

// MARK: - Places on the picture

extension CurveStage {
  /// A click on the curve moves the start, or the mark of a mode.
  mutating func mouse(
    _ action: MouseAction, at point: Point, in surroundings: Surroundings
  ) -> Reply? {
    guard action == .press, let place = place(at: point, in: surroundings) else { return nil }
    switch mode {
    case .predict(var prediction):
      prediction.caret = place
      mode = .predict(prediction)
    case .readout: mode = .readout(place)
    case .normal:
      var settings = panel.settings
      settings.start = place
      return Reply(isChange: change(to: settings))
    }
    return .done
  }

  /// The cells of the main plot, `nil` when it is not shown.
  private func plotFrame(in surroundings: Surroundings) -> Rect? {
    surroundings.isProjecting
      ? CurveProjector.plotFrame(in: surroundings.size)
      : CurveLayout(size: surroundings.size, isEnlarged: isEnlarged, focus: focus)
        .content(of: .plot)
  }

  /// The x of a cell of the main plot, in as few digits as tell its column from the next.
  private func place(at point: Point, in surroundings: Surroundings) -> Double? {
    guard let plot = plotFrame(in: surroundings), plot.contains(point) else { return nil }
    let picture = CurvePlot(panel: panel, size: plot.size)
    guard let place = picture.x(ofColumn: point.column - plot.minColumn) else { return nil }
    let half = abs(picture.x.upperBound / 2 - picture.x.lowerBound / 2) / Double(plot.width)
    return LearningRate.rounded(place, within: half)
  }

  /// One column of the main plot in units of x.
  private func columnWidth(in surroundings: Surroundings) -> Double {
    // Not of the difference: between the ends of the numbers that overflows.
    let range = panel.xRange
    let steps = columnSteps(in: surroundings)
    return range.upperBound / steps - range.lowerBound / steps
  }

  /// How many steps of one column lead through the main plot.
  private func columnSteps(in surroundings: Surroundings) -> Double {
    let size = plotFrame(in: surroundings)?.size ?? surroundings.size
    return Double(max(1, CurvePlot.canvasSize(in: size).width - 1))
  }

  /// A place some columns to the right, as long as it is in sight.
  private func moved(_ place: Double, by columns: Int, in surroundings: Surroundings) -> Double {
    snapped(place + Double(columns) * columnWidth(in: surroundings), in: surroundings)
  }

  /// The middle of the column a place is in, or of the nearest column in sight.
  private func snapped(_ place: Double, in surroundings: Surroundings) -> Double {
    let range = panel.xRange
    let width = columnWidth(in: surroundings)
    guard !place.isNaN, width > 0 else { return range.lowerBound }
    let column = (place / width - range.lowerBound / width).rounded()
    let share = min(max(column / columnSteps(in: surroundings), 0), 1)
    return range.lowerBound * (1 - share) + range.upperBound * share
  }
}

extension Localized {
  fileprivate static let answerFirst = Localized(
    en: "predict first: ← → move the caret, Enter shows the step",
    zh: "先猜：用 ← → 移动光标，回车揭晓")
}
