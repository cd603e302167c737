import Plotting

/// What keys mean while something else than the run has them: predict, read-out, help.
extension App {
  mutating func togglePredict() {
    if case .predict = mode {
      mode = .normal
      return
    }
    playback.isRunning = false
    mode = .predict(Prediction(caret: snapped(panel.run.x)))
  }

  /// Takes a key in predict mode; false when the key table has to answer it.
  mutating func press(_ key: Key, in prediction: Prediction) -> Bool {
    var prediction = prediction
    switch key {
    case .left: prediction.caret = moved(prediction.caret, by: -1)
    case .right: prediction.caret = moved(prediction.caret, by: 1)
    case .down: prediction.caret = moved(prediction.caret, by: -5)
    case .up: prediction.caret = moved(prediction.caret, by: 5)
    case .enter: return reveal(prediction)
    case _ where Self.wouldReveal(key):
      refuse(.answerFirst)
      return true
    default: return false
    }
    message = nil
    mode = .predict(prediction)
    return true
  }

  /// True for keys that would show the next step before it was guessed.
  private static func wouldReveal(_ key: Key) -> Bool {
    let action = KeyMap.action(for: key)
    return action == .step || action == .play || action == .goTo
  }

  mutating func toggleReadout() {
    if case .readout = mode {
      mode = .normal
      return
    }
    mode = .readout(snapped(panel.run.x))
  }

  /// Takes a key in read-out mode; false when the key table has to answer it.
  mutating func press(_ key: Key, at place: Double) -> Bool {
    switch key {
    case .left: mode = .readout(moved(place, by: -1))
    case .right: mode = .readout(moved(place, by: 1))
    case .down: mode = .readout(moved(place, by: -5))
    case .up: mode = .readout(moved(place, by: 5))
    default: return false
    }
    message = nil
    return true
  }

  mutating func pressHelp(_ key: Key, page: Int) {
    switch key {
    case .pageDown, .character(" "), .right, .down:
      mode = .help(min(page + 1, HelpScreen.pageCount(width: size.width) - 1))
    case .pageUp, .left, .up, .backspace: mode = .help(max(page - 1, 0))
    case .character("L"): language = language == .en ? .zh : .en
    default: closeMode()
    }
  }

  /// Closes what is open above the run; a mode that it interrupted goes on.
  mutating func closeMode() {
    mode = interrupted ?? .normal
    interrupted = nil
  }

  /// Opens a question or the help above the run.
  mutating func open(_ other: Mode) {
    switch mode {
    case .predict, .readout: interrupted = mode
    default: break
    }
    mode = other
  }

  /// Commits a guess: the step is made, and the two are compared.
  private mutating func reveal(_ prediction: Prediction) -> Bool {
    var prediction = prediction
    let before = panel.run.x
    let cell = columnWidth
    stepByHand()
    prediction.commit(truth: panel.run.x, from: before, cell: cell)
    message = Prediction.verdict(prediction)
    prediction.caret = snapped(panel.run.x)
    mode = .predict(prediction)
    return true
  }

  /// One column of the main plot in units of x.
  private var columnWidth: Double {
    // Not of the difference: between the ends of the numbers that overflows.
    let range = panel.xRange
    return range.upperBound / columnSteps - range.lowerBound / columnSteps
  }

  /// How many steps of one column lead through the main plot.
  private var columnSteps: Double {
    Double(max(1, CurvePlot.canvasSize(in: plotFrame?.size ?? size).width - 1))
  }

  /// A place some columns to the right, as long as it is in sight.
  private func moved(_ place: Double, by columns: Int) -> Double {
    snapped(place + Double(columns) * columnWidth)
  }

  /// The middle of the column a place is in, or of the nearest column in sight.
  private func snapped(_ place: Double) -> Double {
    let range = panel.xRange
    let width = columnWidth
    guard !place.isNaN, width > 0 else { return range.lowerBound }
    let column = (place / width - range.lowerBound / width).rounded()
    let share = min(max(column / columnSteps, 0), 1)
    return range.lowerBound * (1 - share) + range.upperBound * share
  }
}

extension Localized {
  fileprivate static let answerFirst = Localized(
    en: "predict first: ← → move the caret, Enter shows the step",
    zh: "先猜：用 ← → 移动光标，回车揭晓")
}
