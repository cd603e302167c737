import Engine
import Plotting

/// What a plot shows beside the run itself.
struct PlotMarks {
  /// Where the point is on its way along the curve.
  var slide: Double?
  /// True while the next point is a question.
  var hidesNext = false
  /// Where the predict caret stands.
  var caret: Double?
  /// Where the read-out cursor stands.
  var readout: Double?
  /// The language of words in the picture.
  var language = Language.en
  /// True where there is room for the number of each step beside its point.
  var numbersTrail = false
}
