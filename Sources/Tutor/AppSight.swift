public import Plotting

/// What keys and the mouse do to what is seen.
extension App {
  mutating func performOnSight(_ action: Action) {
    switch action {
    case .projector: isProjecting.toggle()
    case .language: message = flipLanguage()
    default: cycleMarkers()
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

  mutating func setMarkers(_ name: String) throws(UserError) {
    marker = try choice(name, for: "glyphs")
  }

  /// Takes what the mouse did: the stage's own business, else the wheel turns the rate and a click
  /// on a key of the last line presses it.
  mutating func pressMouse(_ action: MouseAction, at point: Point) -> Effect? {
    if case .prompt = mode { return nil }
    guard size.holds(Self.leastSize) else { return nil }
    if action == .press, let key = KeyLine(of: self).key(at: point, in: size) { return press(key) }
    if isShowingPage { return action == .press ? press(.escape) : nil }
    return pressPanel(action, at: point)
  }

  /// Takes what the mouse did in the panel: the stage's own business, else the wheel turns the rate.
  package mutating func pressPanel(_ action: MouseAction, at point: Point) -> Effect? {
    let before = stage
    if let reply = stage.mouse(action, at: point, in: surroundings) {
      message = nil
      take(reply, before: before)
      return nil
    }
    switch action {
    case .wheelUp: return perform(.rateUp)
    case .wheelDown: return perform(.rateDown)
    default: return nil
    }
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
