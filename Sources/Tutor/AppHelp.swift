import Plotting

/// Pages that cover the screen.
extension App {
  mutating func pressHelp(_ key: Key, page: Int) {
    switch key {
    case .pageDown, .character(" "), .right, .down:
      mode = .help(min(page + 1, HelpScreen.pageCount(on: kind, size: size) - 1))
    case .pageUp, .left, .up, .backspace: mode = .help(max(page - 1, 0))
    case .character("L"): language = language == .en ? .zh : .en
    default: mode = .normal
    }
  }

  /// Any key leaves the run that stands there as a word.
  mutating func pressWord(_ key: Key) {
    guard key == .character("L") else {
      mode = .normal
      return
    }
    language = language == .en ? .zh : .en
  }
}
