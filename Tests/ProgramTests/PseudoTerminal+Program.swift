import Plotting

extension PseudoTerminal {
  /// Everything that was written so far, as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Reads until the program has drawn and is at rest.
  func waitForFrame() {
    wait { $0.screen.modes.contains(1049) && $0.screen.text.contains { !$0.isWhitespace } }
    waitForSilence()
  }
}
