import Plotting

/// Pages of help.
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
}
