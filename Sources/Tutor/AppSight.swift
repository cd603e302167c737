public import Plotting

/// What keys and the mouse do to what is seen.
extension App {
  mutating func performOnSight(_ action: Action) {
    switch action {
    case .view: panel.view = panel.view.following
    case .focusNext: moveFocus(by: 1)
    case .focusPrevious: moveFocus(by: -1)
    case .enlarge: isEnlarged.toggle()
    case .projector: isProjecting.toggle()
    case .language: language = language == .en ? .zh : .en
    case .markers: cycleMarkers()
    default: break
    }
  }

  /// The glyphs that frames are drawn with.
  public var glyphs: Glyphs {
    let marker = markers.contains(marker) ? marker : markers[0]
    guard marker == .ascii, repertoire != .ascii else {
      return Glyphs(marker: marker, charset: repertoire)
    }
    return Glyphs(marker: .ascii, charset: .plain)
  }

  /// What plots can be made of on this terminal, the finest first.
  ///
  /// Half blocks are among the characters that some terminals draw two cells wide.
  private var markers: [Marker] {
    switch repertoire {
    case .full: [.braille, .blocks, .ascii]
    case .narrow: [.braille, .ascii]
    case .plain, .ascii: [.ascii]
    }
  }

  /// Draws plots with other glyphs, as far as the terminal can show them.
  ///
  /// - Parameter marker: what plots are made of.
  public mutating func use(_ marker: Marker) {
    self.marker = marker
  }

  mutating func setMarkers(_ name: String) throws(UserError) {
    use(try choice(name, for: "glyphs"))
  }

  /// Takes what the mouse did: a click on the curve moves the start, the wheel turns the rate.
  mutating func pressMouse(_ action: MouseAction, at point: Point) -> Effect? {
    if case .prompt = mode { return nil }
    switch action {
    case .wheelUp: return perform(.rateUp)
    case .wheelDown: return perform(.rateDown)
    case .press: return click(point)
    case .drag, .release: return nil
    }
  }

  private mutating func click(_ point: Point) -> Effect? {
    guard size.holds(CurveLayout.least) else { return nil }
    if let key = KeyLine(of: self).key(at: point, in: size) { return press(key) }
    if case .help = mode { return press(.escape) }
    guard let place = place(at: point) else { return nil }
    message = nil
    switch mode {
    case .predict(var prediction):
      prediction.caret = place
      mode = .predict(prediction)
    case .readout: mode = .readout(place)
    default: start(at: place)
    }
    return nil
  }

  private mutating func start(at place: Double) {
    var settings = panel.settings
    settings.start = place
    change(to: settings)
  }

  /// The cells of the main plot, `nil` when it is not shown.
  var plotFrame: Rect? {
    isProjecting
      ? ProjectorScreen.plotFrame(in: size)
      : CurveLayout(size: size, isEnlarged: isEnlarged, focus: focus).plotFrame
  }

  /// The x of a cell of the main plot, in as few digits as tell its column from the next.
  private func place(at point: Point) -> Double? {
    guard let plot = plotFrame, plot.contains(point) else { return nil }
    let picture = CurvePlot(panel: panel, size: plot.size)
    guard let place = picture.x(ofColumn: point.column - plot.minColumn) else { return nil }
    let half = abs(picture.x.upperBound / 2 - picture.x.lowerBound / 2) / Double(plot.width)
    return LearningRate.rounded(place, within: half)
  }

  /// Gives the focus to another pane; where it has no room beside the plot it takes the plot's.
  private mutating func moveFocus(by change: Int) {
    let panes = CurvePane.allCases
    let index = panes.firstIndex(of: focus) ?? 0
    focus = panes[(index + change + panes.count) % panes.count]
  }

  private mutating func cycleMarkers() {
    guard markers.count > 1 else { return refuse(.onlyASCII) }
    let index = markers.firstIndex(of: glyphs.marker) ?? 0
    marker = markers[(index + 1) % markers.count]
    message = .done(Localized(en: "glyphs: \(marker.rawValue)", zh: "字形：\(marker.rawValue)"))
  }
}

extension Localized {
  fileprivate static let onlyASCII = Localized(
    en: "this terminal shows ASCII only", zh: "这个终端只能显示 ASCII")
}
