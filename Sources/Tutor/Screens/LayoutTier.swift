import Plotting

/// How much of a screen is shown in a window, from least to most.
enum LayoutTier: Int, Comparable {
  /// One pane and its numbers beside a text.
  case narrow
  /// The least window that a screen has to itself.
  case compact
  /// 80x24 and a little less.
  case standard
  /// About 120x40.
  case wide
  /// About 200x60: everything at once.
  case full

  /// The tier of a window.
  ///
  /// - Parameters:
  ///   - size: the window in cells.
  ///   - standard: the least window of 80x24 and a little less.
  ///   - wide: the least window with room for several panes.
  ///   - full: the least window with room for all.
  init(
    of size: Size, standard: Size = Size(width: 76, height: 22),
    wide: Size = Size(width: 110, height: 36), full: Size = Size(width: 190, height: 54)
  ) {
    if !size.holds(App.leastSize) {
      self = .narrow
    } else if size.holds(full) {
      self = .full
    } else if size.holds(wide) {
      self = .wide
    } else {
      self = size.holds(standard) ? .standard : .compact
    }
  }

  static func < (a: LayoutTier, b: LayoutTier) -> Bool { a.rawValue < b.rawValue }
}
