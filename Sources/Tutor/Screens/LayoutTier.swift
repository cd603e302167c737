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

  static func < (a: LayoutTier, b: LayoutTier) -> Bool { a.rawValue < b.rawValue }
}
