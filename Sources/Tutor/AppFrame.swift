public import Plotting

/// Drawing: the screen as it is at this moment. Nothing here changes the program.
extension App {
  /// Below this nothing useful fits.
  package static let leastSize = Size(width: 60, height: 18)

  /// The screen in a window of some size.
  ///
  /// - Parameter size: the cells there are.
  /// - Returns: a picture of exactly this size.
  public func frame(size: Size) -> Buffer {
    var buffer = Buffer(size: size, glyphs: glyphs)
    guard size.holds(Self.leastSize) else {
      TooSmall(language: shownLanguage).draw(into: &buffer)
      return buffer
    }
    stage.draw(into: &buffer, for: self)
    if case .help(let page) = mode {
      HelpScreen(kind: kind, language: shownLanguage, page: page).draw(into: &buffer)
    } else if case .word(let word) = mode {
      WordScreen(word: word, language: shownLanguage).draw(into: &buffer)
    }
    drawKeys(into: &buffer)
    return buffer
  }

  /// Computes ahead what the next frame will be drawn from, where that takes time.
  ///
  /// Frames are right without it. While something moves, frames between two calls may show what was
  /// prepared by the first one.
  public mutating func prepareFrame() { stage.prepare(in: surroundings) }

  /// The last row: the keys that matter, or the question that is asked.
  package func drawKeys(into buffer: inout Buffer) {
    let row = buffer.size.height - 1
    guard case .prompt(let prompt) = mode else {
      return KeyLine(of: self).draw(into: &buffer, row: row)
    }
    PromptLine(prompt: prompt).draw(into: &buffer, row: row)
  }

  /// The state of play for a title.
  package var playState: String {
    guard playback.isRunning else { return Localized(en: "paused", zh: "暂停")[shownLanguage] }
    return "▶ \(playback.label)"
  }
}
