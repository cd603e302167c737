public import Plotting

/// Drawing: the screen as it is at this moment. Nothing here changes the program.
extension App {
  /// The screen in a window of some size.
  ///
  /// - Parameter size: the cells there are.
  /// - Returns: a picture of exactly this size.
  public func frame(size: Size) -> Buffer {
    var buffer = Buffer(size: size, glyphs: glyphs)
    guard size.holds(CurveLayout.least) else {
      TooSmall(language: shownLanguage).draw(into: &buffer)
      return buffer
    }
    if isProjecting {
      ProjectorScreen(app: self).draw(into: &buffer)
    } else {
      CurveScreen(app: self, size: size).draw(into: &buffer)
    }
    if case .help(let page) = mode {
      HelpScreen(language: shownLanguage, page: page).draw(into: &buffer)
      KeyLine(of: self).draw(into: &buffer, row: size.height - 1)
    }
    return buffer
  }

  /// The language that can be shown: where only ASCII can, it is English.
  var shownLanguage: Language { glyphs.charset == .ascii ? .en : language }

  /// What the plot shows beside the run.
  var marks: PlotMarks {
    var marks = PlotMarks()
    marks.slide = slide?.place
    marks.language = shownLanguage
    switch mode {
    case .predict(let prediction):
      marks.hidesNext = true
      marks.caret = prediction.caret
    case .readout(let place): marks.readout = place
    default: break
    }
    return marks
  }
}
